import { Layout as Base, type LayoutProps } from 'ra-ui-materialui';
import { StepUp } from '../sign-in/StepUp';
import { AppBar } from './AppBar';
import { Live } from './Live';
import { Menu } from './Menu';

/** Layout is the frame of every page of who is signed in. */
export function Layout({ children }: LayoutProps) {
  return (
    <Live>
      <Base appBar={AppBar} menu={Menu} sx={{ minWidth: 0, '& .RaLayout-appFrame, & .RaLayout-content': { minWidth: 0 } }}>
        {children}
      </Base>
      <StepUp />
    </Live>
  );
}
