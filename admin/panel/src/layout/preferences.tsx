import AutoIcon from '@mui/icons-material/BrightnessAuto';
import DarkIcon from '@mui/icons-material/DarkMode';
import LightIcon from '@mui/icons-material/LightMode';
import TranslateIcon from '@mui/icons-material/Translate';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useLocaleState, useStore, useTranslate } from 'ra-core';

/** LanguageButton changes between the two languages. */
export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <Button color="inherit" startIcon={<TranslateIcon />} lang={other} onClick={() => setLocale(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

export type Look = 'light' | 'dark' | undefined; // undefined: as the system

/** useLook is whether the panel is light, dark or as the system is. */
export const useLook = () => useStore<Look>('theme', undefined);

const next = new Map<Look, Look>([[undefined, 'light'], ['light', 'dark'], ['dark', undefined]]);

/** ThemeButton goes from system to light to dark. */
export function ThemeButton() {
  const t = useTranslate();
  const [look, setLook] = useLook();
  const label = t('vireo.look.change', { look: t(`vireo.look.${look ?? 'system'}`) });
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" aria-label={label} onClick={() => setLook(next.get(look))}>
        {look === 'light' ? <LightIcon fontSize="small" /> : look === 'dark' ? <DarkIcon fontSize="small" /> : <AutoIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
