import { useTranslate } from 'ra-core';
import { ActButton } from '../common/ActButton';
import { caseColumns } from '../common/columns';
import { Detail } from '../common/Detail';
import { ItemStory } from '../common/ItemStory';
import { RecordLink, UserLink } from '../common/links';
import { Values } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { Visible } from '../common/Visible';
import { may } from '../providers/session';
import type { Comment } from '../providers/types';

export default function CommentShow() {
  const t = useTranslate();
  return (
    <Detail<Comment> actions={(c) => <ActButton id={c.id} allowed={c.allowed_actions} name={t('vireo.value.subject.comment') + ' ' + c.id} />}>
      {(c) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.text'), c.text],
                [t('vireo.field.public_text'), c.public_text === c.text ? '=' : c.public_text],
                [t('vireo.field.author'), <span key="a"><UserLink id={c.user_id} name={c.author_name} /> <Values of="cause" are={c.author_causes} none="" /></span>],
                [t('vireo.field.visibility'), <span key="v"><Visible is={c.public} /> <Values of="cause" are={c.causes} none="" /></span>],
                [t('vireo.field.video_id'), <RecordLink key="i" to="videos" id={c.video_id} />],
                [t('vireo.field.created_at'), <Time key="c" at={c.created_at} />],
              ]}
            />
          </Section>
          {may('cases:read') && <Related title={t('resources.cases.name', { smart_count: 2 })} resource="cases" filter={{ subject_kind: 'comment', subject_id: c.id }} sort="-created_at" columns={caseColumns} />}
          <ItemStory kind="comment" id={c.id} made={c.created_at} />
        </>
      )}
    </Detail>
  );
}
