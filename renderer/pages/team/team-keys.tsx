/** The keys of a player's window and the palette that lists them. No key acts behind a dialog. */
import { useEffect, useState } from 'react';
import { type Command, CommandPalette } from '../../components/command-palette.tsx';
import { isDialogOpen, useHotkey } from '../../components/hotkey.ts';
import { useOfferedCommands } from '../../components/offered-commands.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { noteTexts } from '../notulist/notulist-texts.ts';
import { goTo } from '../route.ts';
import { type TeamPlace, teamPlaces } from './team-places.ts';
import { teamTexts as texts } from './team-texts.ts';

export function TeamKeys() {
  const shell = useShell();
  const places = teamPlaces(useReplica().session.teamRole);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  usePlaceKey('1', places[0]);
  usePlaceKey('2', places[1]);
  usePlaceKey('3', places[2]);
  useEffect(
    () =>
      shell.onMenu((command) => {
        if (isDialogOpen()) return;
        if (command === 'command-palette') setPaletteOpen(true);
        if (command === 'go-logboek') goTo('logboek');
      }),
    [shell],
  );
  return <CommandPalette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} items={useCommands()} />;
}

function useCommands(): readonly Command[] {
  const { session } = useReplica();
  const ofScreen = useOfferedCommands();
  const toPlaces = teamPlaces(session.teamRole).map((id, index) => ({
    id,
    label: GO_LABELS[id],
    shortcut: String(index + 1),
    run: () => goTo(id),
  }));
  return [...ofScreen, ...toPlaces];
}

const GO_LABELS: Readonly<Record<TeamPlace, string>> = {
  notulist: noteTexts.go,
  team: texts.palette.goTeam,
  logboek: texts.palette.goLogboek,
};

function usePlaceKey(key: string, place: TeamPlace | undefined): void {
  useHotkey({ key, isDisabled: place === undefined }, () => place && goTo(place));
}
