/** *Beleidsteam*: where the team stands, in one glance. */
import { TeamNotices } from './team-notices.tsx';

export function TeamPage() {
  return (
    <div className="screen">
      <TeamNotices />
    </div>
  );
}
