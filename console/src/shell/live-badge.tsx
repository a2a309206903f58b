import { useLink } from '../api/api-provider.tsx';
import { useLanguage } from '../i18n/language.tsx';
import classes from './layout.module.css';

/** Whether what is on the screen is followed live. */
export function LiveBadge() {
  const { t } = useLanguage();
  const link = useLink();
  if (link === 'idle') return null;
  return (
    <output className={classes.live} data-link={link}>
      <span>{link === 'live' ? t.shell.live : t.shell.reconnecting}</span>
    </output>
  );
}
