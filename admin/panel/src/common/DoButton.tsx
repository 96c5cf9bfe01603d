import Button, { type ButtonProps } from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Confirm } from 'ra-ui-materialui';
import { useState } from 'react';
import { useDo } from './useDo';

interface Props {
  label: string;
  what: () => Promise<unknown>;
  sure?: string; // asks first
  done?: string;
  color?: ButtonProps['color'];
  variant?: ButtonProps['variant'];
  onDone?: (out: unknown) => void;
}

/** DoButton does one thing to a record, after asking where that is wise. */
export function DoButton({ label, what, sure, done = 'vireo.done', color = 'inherit', variant = 'outlined', onDone }: Props) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { run, busy } = useDo();
  const go = () => void run(what, done).then((out) => out !== undefined && onDone?.(out));
  return (
    <>
      <Button
        variant={variant}
        color={color}
        disabled={busy}
        onClick={(e) => {
          e.stopPropagation();
          if (sure) setOpen(true);
          else go();
        }}
      >
        {t(label)}
      </Button>
      {sure && (
        <Confirm
          isOpen={open}
          title={t(label)}
          content={sure}
          confirmColor={color === 'error' ? 'warning' : 'primary'}
          onClose={(e) => {
            (e as React.SyntheticEvent).stopPropagation?.();
            setOpen(false);
          }}
          onConfirm={(e) => {
            e.stopPropagation();
            setOpen(false);
            go();
          }}
        />
      )}
    </>
  );
}
