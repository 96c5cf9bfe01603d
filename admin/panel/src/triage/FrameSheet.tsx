import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { clock } from '../common/Time';
import { Waiting } from '../common/states';

const frames = 12;
const width = 240; // px of a frame

interface Frame {
  at: number; // ms
  url: string;
}

/** draw takes frames of a video in the browser, one after the other. */
async function draw(src: string, signal: AbortSignal, each: (f: Frame) => void) {
  const video = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', src });
  const happens = (name: string) =>
    new Promise<void>((done, fail) => {
      video.addEventListener(name, () => done(), { once: true });
      video.addEventListener('error', () => fail(new Error('media')), { once: true });
      signal.addEventListener('abort', () => fail(new Error('over')), { once: true });
    });
  try {
    await happens('loadeddata');
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.max(1, Math.round((width * video.videoHeight) / Math.max(1, video.videoWidth)));
    for (let i = 0; i < frames && !signal.aborted; i++) {
      const sought = happens('seeked');
      video.currentTime = (video.duration * (i + 0.5)) / frames;
      await sought;
      canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.7));
      if (blob && !signal.aborted) each({ at: video.currentTime * 1000, url: URL.createObjectURL(blob) });
    }
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

/** FrameSheet shows a video at one look: frames at equal distances. */
export function FrameSheet({ src, filter }: { src: string; filter: string }) {
  const t = useTranslate();
  const [list, setList] = useState<Frame[]>([]);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const made: string[] = [];
    setList([]);
    setBroken(false);
    draw(src, stop.signal, (f) => {
      made.push(f.url);
      setList((before) => [...before, f]);
    }).catch(() => stop.signal.aborted || setBroken(true));
    return () => {
      stop.abort();
      made.forEach((url) => URL.revokeObjectURL(url));
    };
  }, [src]);
  if (broken) return <Box sx={{ p: 3 }}>{t('vireo.triage.no_media')}</Box>;
  if (list.length === 0) return <Waiting rows={4} />;
  return (
    <Box sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))', maxHeight: 'min(56vh, 560px)', overflowY: 'auto' }}>
      {list.map((f) => (
        <Box key={f.url} component="figure" sx={{ m: 0, overflow: 'hidden', borderRadius: 1, position: 'relative', backgroundColor: '#000' }}>
          <Box component="img" src={f.url} alt={t('vireo.triage.frame', { at: clock(f.at) })} sx={{ display: 'block', width: '100%', filter }} />
          <Box component="figcaption" sx={{ position: 'absolute', right: 4, bottom: 4, px: 0.5, borderRadius: 0.5, fontSize: '0.6875rem', color: '#fff', backgroundColor: 'rgba(0,0,0,.72)' }}>
            {clock(f.at)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
