import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { forwardRef, useImperativeHandle, useRef, useState } from 'react';
import { FrameSheet } from './FrameSheet';

export interface Look {
  shown: boolean; // not blurred
  grey: boolean;
  frames: boolean;
}

export interface PlayerHandle {
  toggle: () => void;
}

interface Props {
  src: string;
  cover?: string;
  look: Look;
  onShow: () => void;
  height?: string;
}

/** veil is how media look until they are asked for. */
export const veil = ({ shown, grey }: Look) => [!shown && 'blur(28px)', grey && 'grayscale(1)'].filter(Boolean).join(' ') || 'none';

/** Player plays a video: muted always at first, blurred until it is asked for, grey if wanted. */
export const Player = forwardRef<PlayerHandle, Props>(function Player({ src, cover, look, onShow, height = 'min(56vh, 560px)' }, ref) {
  const t = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const [broken, setBroken] = useState(false);
  useImperativeHandle(ref, () => ({
    toggle: () => {
      const v = video.current;
      if (!v) return;
      if (v.paused) void v.play().catch(() => undefined);
      else v.pause();
    },
  }));
  if (look.frames) return <FrameSheet src={src} filter={veil(look)} />;
  return (
    <Box sx={{ position: 'relative', display: 'grid', placeItems: 'center', backgroundColor: '#000', borderRadius: 1.5, overflow: 'hidden', height }}>
      {broken ? (
        <Box sx={{ color: '#cfd8d3' }}>{t('vireo.triage.no_media')}</Box>
      ) : (
        <Box
          component="video"
          ref={video}
          src={src}
          poster={cover || undefined}
          muted
          loop
          playsInline
          controls={look.shown}
          preload="metadata"
          aria-label={t('vireo.triage.video')}
          onError={() => setBroken(true)}
          sx={{ maxWidth: '100%', width: '100%', height: '100%', objectFit: 'contain', filter: veil(look), minHeight: 0 }}
        />
      )}
      {!look.shown && !broken && (
        <Button variant="contained" onClick={onShow} sx={{ position: 'absolute' }}>
          {t('vireo.triage.reveal')}
        </Button>
      )}
    </Box>
  );
});
export default Player;
