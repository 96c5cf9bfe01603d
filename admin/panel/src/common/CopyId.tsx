import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { mono } from '../theme';

/** CopyButton copies a text. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslate();
  const [done, setDone] = useState(false);
  const title = done ? t('vireo.copied') : (label ?? t('vireo.copy'));
  return (
    <Tooltip title={title}>
      <IconButton
        size="small"
        aria-label={title}
        onClick={(e) => {
          e.stopPropagation();
          e.preventDefault();
          void navigator.clipboard.writeText(text).then(() => {
            setDone(true);
            setTimeout(() => setDone(false), 1500);
          });
        }}
        sx={{ p: 0.25 }}
      >
        {done ? <CheckIcon sx={{ fontSize: 14 }} /> : <CopyIcon sx={{ fontSize: 14 }} />}
      </IconButton>
    </Tooltip>
  );
}

/** CopyId is an id that can be copied; the button comes with the mouse or the focus. */
export function CopyId({ id, short }: { id?: string; short?: number }) {
  if (!id || id === '0') return <>–</>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, whiteSpace: 'nowrap', '& button': { opacity: 0 }, '&:hover button, & button:focus-visible': { opacity: 1 } }}
    >
      <Box component="span" sx={{ fontFamily: mono, fontSize: '0.75rem' }}>
        {short && id.length > short ? id.slice(0, short) + '…' : id}
      </Box>
      <CopyButton text={id} />
    </Box>
  );
}
