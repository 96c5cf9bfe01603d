import type { SvgIconComponent } from '@mui/icons-material';
import AuditIcon from '@mui/icons-material/FactCheckOutlined';
import BatchIcon from '@mui/icons-material/DynamicFeedOutlined';
import CaseIcon from '@mui/icons-material/FolderOpenOutlined';
import CommentIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import ActionIcon from '@mui/icons-material/GavelOutlined';
import HitIcon from '@mui/icons-material/AdjustOutlined';
import JobIcon from '@mui/icons-material/PendingActionsOutlined';
import ListIcon from '@mui/icons-material/FormatListBulletedOutlined';
import ReplicaIcon from '@mui/icons-material/DnsOutlined';
import ReportIcon from '@mui/icons-material/FlagOutlined';
import RestrictionIcon from '@mui/icons-material/BlockOutlined';
import RoleIcon from '@mui/icons-material/AdminPanelSettingsOutlined';
import RulesetIcon from '@mui/icons-material/LayersOutlined';
import SessionIcon from '@mui/icons-material/DevicesOutlined';
import StaffIcon from '@mui/icons-material/BadgeOutlined';
import TokenIcon from '@mui/icons-material/KeyOutlined';
import SheetIcon from '@mui/icons-material/ChecklistOutlined';
import TriageIcon from '@mui/icons-material/BoltOutlined';
import UserIcon from '@mui/icons-material/PeopleOutlineOutlined';
import VideoIcon from '@mui/icons-material/SmartDisplayOutlined';
import WordIcon from '@mui/icons-material/SpellcheckOutlined';
import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined';
import PrecisionIcon from '@mui/icons-material/TrackChangesOutlined';
import ScanIcon from '@mui/icons-material/ManageSearchOutlined';
import WaveIcon from '@mui/icons-material/ContentCopyOutlined';
import QueueIcon from '@mui/icons-material/InboxOutlined';
import RouteIcon from '@mui/icons-material/AltRouteOutlined';
import AppealIcon from '@mui/icons-material/BalanceOutlined';
import StatementIcon from '@mui/icons-material/DescriptionOutlined';
import StrikeIcon from '@mui/icons-material/PlusOneOutlined';
import PolicyIcon from '@mui/icons-material/MenuBookOutlined';
import TemplateIcon from '@mui/icons-material/NoteAltOutlined';
import DraftIcon from '@mui/icons-material/DifferenceOutlined';
import TestIcon from '@mui/icons-material/ScienceOutlined';

/** Entry is a line of the menu: a page, and the resource whose permission opens it. */
export interface Entry {
  resource: string;
  icon: SvgIconComponent;
}

/** The menu, by sections. */
export const sections: { name: string; entries: Entry[] }[] = [
  { name: 'work', entries: [{ resource: 'dashboard', icon: DashboardIcon }, { resource: 'triage', icon: TriageIcon }, { resource: 'sheet', icon: SheetIcon }, { resource: 'cases', icon: CaseIcon }, { resource: 'reports', icon: ReportIcon }, { resource: 'waves', icon: WaveIcon }, { resource: 'queues', icon: QueueIcon }, { resource: 'routes', icon: RouteIcon }] },
  {
    name: 'content',
    entries: [{ resource: 'videos', icon: VideoIcon }, { resource: 'comments', icon: CommentIcon }, { resource: 'users', icon: UserIcon }],
  },
  {
    name: 'decisions',
    entries: [
      { resource: 'appeals', icon: AppealIcon }, { resource: 'actions', icon: ActionIcon }, { resource: 'statements', icon: StatementIcon }, { resource: 'strikes', icon: StrikeIcon }, { resource: 'restrictions', icon: RestrictionIcon },
      { resource: 'batches', icon: BatchIcon }, { resource: 'policies', icon: PolicyIcon }, { resource: 'templates', icon: TemplateIcon },
    ],
  },
  {
    name: 'words',
    entries: [
      { resource: 'word-lists', icon: ListIcon }, { resource: 'word-entries', icon: WordIcon }, { resource: 'words-draft', icon: DraftIcon },
      { resource: 'scans', icon: ScanIcon }, { resource: 'rulesets', icon: RulesetIcon }, { resource: 'words-test', icon: TestIcon }, { resource: 'hits', icon: HitIcon },
      { resource: 'entry-stats', icon: PrecisionIcon },
    ],
  },
  {
    name: 'people',
    entries: [
      { resource: 'staff', icon: StaffIcon }, { resource: 'roles', icon: RoleIcon }, { resource: 'sessions', icon: SessionIcon }, { resource: 'tokens', icon: TokenIcon },
    ],
  },
  { name: 'system', entries: [{ resource: 'audit-log', icon: AuditIcon }, { resource: 'jobs', icon: JobIcon }, { resource: 'replicas', icon: ReplicaIcon }] },
];
