/** The settings of this installation. Each change holds at once; there is nothing to save. */
import './instellingen.css';
import type { ReactNode } from 'react';
import { AboutSection } from './about-section.tsx';
import { AgendaSection } from './agenda-section.tsx';
import { DataSection } from './data-section.tsx';
import { FilesSection } from './files-section.tsx';
import { HuisstijlSection } from './huisstijl-section.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { LookSection } from './look-section.tsx';
import { MunicipalitySection } from './municipality-section.tsx';
import { ProfileSection } from './profile-section.tsx';

interface InstellingenPageProps {
  /** Checking a log asks the start window's connection. */
  readonly verify?: ReactNode;
}

export function InstellingenPage({ verify }: InstellingenPageProps) {
  return (
    <div className="page settings">
      <header className="page-head">
        <div>
          <h2>{texts.title}</h2>
          <p>{texts.intro}</p>
        </div>
      </header>
      <div>
        <MunicipalitySection />
        <ProfileSection />
        <AgendaSection />
        <LookSection />
        <HuisstijlSection />
        <FilesSection />
        <DataSection />
        {verify}
        <AboutSection />
      </div>
    </div>
  );
}
