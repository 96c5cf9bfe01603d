import { Entries } from './Entries';

export default function WordEntryList() {
  return <Entries />;
}
