import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { lazy, Suspense, type Ref } from 'react';
import { Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { SubjectLink, UserLink } from '../common/links';
import { clock, Time } from '../common/Time';
import { Waiting } from '../common/states';
import type { Hit } from '../providers/types';
import type { Held } from './load';
import { Marked } from './Marked';
import { Messages } from './Messages';
import type { Look, PlayerHandle } from './Player';

const Player = lazy(() => import('./Player'));

const fieldOf: Record<string, string> = { video: 'title', comment: 'comment', message: 'message', user: 'username' };

/** placesIn are the hits of one text whose places are known. */
const placesIn = (hits: Hit[] | undefined, field: string | undefined) => hits?.filter((h) => h.field === field && h.end > 0) ?? [];

interface Props {
  held: Held;
  look: Look;
  player: Ref<PlayerHandle>;
  onShow: () => void;
}

/** Subject is what the case is about: the media, the text with its hits, or the account. */
export function Subject({ held, look, player, onShow }: Props) {
  const t = useTranslate();
  const { case: c, video, comment, owner } = held;
  const shot = c.detail?.snapshot;
  const src = c.detail?.play_url || video?.play_url;
  const text = shot?.text || c.text;
  const before = video?.title ?? comment?.text;
  return (
    <Section sx={{ flex: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="h2" component="h2">
          <SubjectLink kind={c.subject_kind} id={c.subject_id} />
        </Typography>
        <span>
          {t('vireo.triage.by')} <UserLink id={c.owner_id} name={c.owner_name} />
        </span>
        <Values of="cause" are={video?.causes ?? comment?.causes} none="" />
      </Box>
      {src && !c.subject_gone && (
        <Suspense fallback={<Waiting rows={6} />}>
          <Player key={src} ref={player} src={src} cover={c.detail?.cover_url || video?.cover_url} look={look} onShow={onShow} />
        </Suspense>
      )}
      {c.subject_gone && <Typography color="text.secondary">{t('vireo.triage.gone')}</Typography>}
      {text && c.subject_kind !== 'user' && (
        <Typography component="blockquote" data-testid="text" sx={{ m: 0, mt: src ? 1.25 : 0, fontSize: c.subject_kind === 'video' ? '0.9375rem' : '1.125rem', lineHeight: 1.6, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          <Marked text={text} hits={placesIn(shot?.hits, fieldOf[c.subject_kind])} />
        </Typography>
      )}
      {before && text && before !== text && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {t('vireo.triage.now', { text: before })}
        </Typography>
      )}
      {c.private && <Messages held={held} />}
      <Box sx={{ mt: 1.25 }}>
        {c.subject_kind === 'video' && video && (
          <Facts
            of={[
              [t('vireo.field.duration_ms'), `${clock(video.duration_ms)} · ${video.width}×${video.height}`],
              [t('vireo.field.published_at'), <Time key="p" at={video.published_at || video.created_at} />],
              [t('vireo.field.reach'), t('vireo.triage.reach', { likes: video.favorite_count, comments: video.comment_count })],
            ]}
          />
        )}
        {c.subject_kind === 'comment' && shot && shot.video_id !== '0' && (
          <Facts of={[[t('vireo.triage.under'), <span key="v"><SubjectLink kind="video" id={shot.video_id} /> {shot.video_title}</span>]]} />
        )}
        {c.subject_kind === 'user' && (
          <Facts
            of={[
              [t('vireo.field.name'), <Marked key="n" text={shot?.name || owner?.name || '–'} hits={shot?.name ? placesIn(shot.hits, 'username') : []} />],
              [t('vireo.field.signature'), <Marked key="s" text={shot?.signature || owner?.signature || '–'} hits={shot?.signature ? placesIn(shot.hits, 'signature') : []} />],
            ]}
          />
        )}
      </Box>
    </Section>
  );
}
