/**
 * Every Dutch word of the shell: menu, native dialogs, names of files. A message says what is safe, then
 * what to do.
 */
const FALLBACK = 'Dit is een vervangende versie van Electron: niet voor echte gegevens.';

export const nl = {
  app: 'Paraat',
  menu: {
    file: 'Bestand',
    newExercise: 'Nieuwe oefening…',
    start: 'Startpagina',
    settings: 'Instellingen',
    otherFolder: 'Andere gegevensmap…',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    exercise: 'Oefening',
    regie: 'Regie',
    logboek: 'Logboek',
    verslag: 'Verslag',
    palette: 'Opdrachten…',
    beamer: 'Beamer openen',
    emergencyStop: 'Noodstop',
    view: 'Beeld',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    zoomReset: 'Ware grootte',
    fullscreen: 'Volledig scherm',
    devTools: 'Ontwikkelhulp',
    window: 'Venster',
    minimise: 'Minimaliseren',
    close: 'Venster sluiten',
    help: 'Hulp',
    verifyLog: 'Logboek controleren…',
    recoveryKey: 'Reservesleutel opslaan…',
    about: 'Over Paraat',
  },
  about: {
    title: 'Over Paraat',
    message: (version: string) => `Paraat ${version}`,
    detail: (about: {
      electron: string;
      chromium: string;
      node: string;
      isFallbackRuntime: boolean;
      keyStore: 'safeStorage' | 'keyFile' | 'environment';
      dataFolder: string;
    }) =>
      [
        'Crisisoefeningen van het Gemeentelijk Beleidsteam. Werkt zonder internet.',
        '',
        `Electron ${about.electron}, Chromium ${about.chromium}, Node ${about.node}`,
        ...(about.isFallbackRuntime ? [FALLBACK] : []),
        `Gegevensmap: ${about.dataFolder}`,
        `Sleutel: ${KEY_STORES[about.keyStore]}`,
      ].join('\n'),
    close: 'Sluiten',
  },
  save: {
    title: 'Opslaan',
    button: 'Opslaan',
    kinds: {
      pdf: 'PDF-document',
      json: 'JSON-bestand',
      'paraat-scenario': 'Scenario van Paraat',
      xlsx: 'Excel-werkmap',
      csv: 'CSV-bestand',
      txt: 'Tekstbestand',
    },
    replace: {
      message: (name: string) => `Het bestand ${name} bestaat al.`,
      detail: 'Wilt u het vervangen? Wat er nu in staat, gaat dan verloren.',
      yes: 'Vervangen',
      no: 'Annuleren',
    },
    failed: (path: string, code: string) => `Het bestand is niet opgeslagen: ${saveReason(code)} (${path})`,
    folderTitle: 'Map kiezen',
    folderButton: 'Deze map gebruiken',
  },
  recoveryKey: {
    fileName: 'paraat-reservesleutel.txt',
    title: 'Reservesleutel opslaan',
    chooseTitle: 'Sleutel terugzetten: kies het bestand met de reservesleutel',
    chooseButton: 'Deze sleutel terugzetten',
    saved: 'De reservesleutel is opgeslagen.',
    savedDetail: (path: string) =>
      `${path}\n\nMet dit bestand kan iedereen uw oefeningen lezen. Bewaar het op een andere plaats dan deze computer, bijvoorbeeld in de kluis van de gemeente.`,
    ok: 'Begrepen',
    notAKey:
      'Dit bestand is geen reservesleutel van Paraat. Er is niets gewijzigd. Kies het bestand dat u eerder hebt opgeslagen.',
  },
  data: {
    restore: 'Sleutel terugzetten…',
    otherFolder: 'Andere gegevensmap…',
    retry: 'Opnieuw proberen',
    quit: 'Afsluiten',
    chooseFolder: 'Gegevensmap kiezen',
    chooseFolderButton: 'Deze map gebruiken',
    keyMissing: 'De sleutel van deze gegevensmap ontbreekt.',
    keyUnreadable: (file: string) => `De sleutel van deze gegevensmap is niet te lezen (${file}).`,
    keySafe: (folder: string) =>
      `Uw oefeningen staan veilig in ${folder}. Er is niets gewijzigd en er wordt niets overschreven.\n\nZet de sleutel terug met het bestand dat u eerder hebt opgeslagen met Reservesleutel opslaan. Hebt u dat niet, kies dan een andere gegevensmap om opnieuw te beginnen; deze map blijft zoals zij is.`,
    environmentKey: 'De omgevingsvariabele PARAAT_KEY is geen sleutel.',
    environmentKeyDetail:
      'Er is niets gewijzigd. Een sleutel bestaat uit 64 tekens, 0 tot en met 9 en a tot en met f. Verbeter de variabele of haal haar weg, en start Paraat opnieuw.',
    databaseLost: (left: string) =>
      left.endsWith('-wal')
        ? 'Het gegevensbestand van deze gegevensmap ontbreekt.'
        : 'De sleutel van deze gegevensmap ontbreekt, en haar gegevensbestand is leeg.',
    databaseLostDetail: (folder: string) =>
      `${folder}\n\nIn deze map hebben oefeningen gestaan. Er wordt niets overschreven.\n\nZet de hele gegevensmap terug uit uw reservekopie en kies Opnieuw proberen. Hebt u die niet, kies dan een andere gegevensmap om opnieuw te beginnen; deze map blijft zoals zij is.`,
    folderMissing: 'De gegevensmap is er niet.',
    folderMissingDetail: (folder: string) =>
      `${folder}\n\nEr is niets gewijzigd. Staat deze map op een andere schijf of USB-stick: sluit die aan en kies Opnieuw proberen. Anders kiest u een andere map.`,
    diskFull: 'De schijf met de gegevensmap is vol of werkt niet goed.',
    diskFullDetail: (folder: string) =>
      `${folder}\n\nWat was vastgelegd, is er nog; er wordt niets overschreven.\n\nMaak ruimte vrij op deze schijf, bijvoorbeeld door de prullenbak te legen, en kies Opnieuw proberen. Of kies een gegevensmap op een andere schijf.`,
    folderUnusable: 'Paraat kan niet in de gegevensmap schrijven.',
    folderDetail: (folder: string, code: string) =>
      `${folder}: ${folderReason(code)}.\n\nEr is niets gewijzigd. Vraag schrijfrechten voor deze map en kies Opnieuw proberen, of kies een andere map.`,
    keyNotKept: 'De sleutel past, maar kon niet worden bewaard.',
    keyNotKeptDetail: (folder: string) =>
      `U kunt nu met de oefeningen in ${folder} werken. Bij de volgende start vraagt Paraat opnieuw om de sleutel. Bewaar het bestand met de reservesleutel dus goed, en maak ruimte vrij op deze schijf.`,
    ok: 'Begrepen',
    hubDetail: (folder: string) => `Gegevensmap: ${folder}`,
  },
  hub: {
    unstable: 'Het deel van Paraat dat alles bewaart, stopt steeds opnieuw.',
    unstableDetail: (folder: string) =>
      `Wat als bewaard is gemeld, staat veilig in ${folder}. Paraat blijft het proberen.\n\nDuurt dit langer dan een minuut: sluit Paraat af en start het opnieuw. Helpt dat niet, maak dan een kopie van de gegevensmap en vraag hulp.`,
    goOn: 'Blijven proberen',
    quit: 'Afsluiten',
    notStored: (reason: string) => `Er kan nu niets worden vastgelegd: ${reason}.`,
    notStoredDetail: (folder: string) =>
      `Wat al bij de oefenleiding is, is veilig. Nieuwe regels wachten op het apparaat waarop zij zijn getypt en komen vanzelf binnen; een besluit of ingreep lukt pas weer als er ruimte is.\n\nMaak ruimte vrij op de schijf met ${folder}, bijvoorbeeld door de prullenbak te legen. Sluit Paraat niet af voordat bij elke regel een vinkje staat.`,
    showFolder: 'Map tonen',
    understood: 'Begrepen',
  },
  stop: {
    allStopped: (names: readonly string[]) =>
      names.length === 1
        ? `De oefening ${names[0]} is al gestopt.`
        : `Deze oefeningen zijn al gestopt: ${names.join(', ')}.`,
    allStoppedDetail:
      'Er is niets meer te stoppen: op de schermen staat NO PLAY of GEEN OEFENING. Open een oefening om haar te hervatten.',
    failed: (name: string) => `De noodstop van ${name} is niet gelukt.`,
    failedDetail: (reason: string) =>
      `Wat was vastgelegd, is veilig, maar de schermen gaan door. Stop de oefening nu zelf: roep NO PLAY en sluit het venster van de beamer.\n\nOorzaak: ${reason}`,
    ok: 'Begrepen',
  },
  quit: {
    message: (names: readonly string[]) =>
      names.length === 1
        ? `De oefening ${names[0]} loopt.`
        : `Er lopen ${names.length} oefeningen: ${names.join(', ')}.`,
    running:
      'Alles is bewaard. Zodra u afsluit, staat de oefentijd stil; als u Paraat weer opent, gaat u verder waar u was. Andere schermen krijgen tot dan niets nieuws.',
    paused:
      'Alles is bewaard. De oefentijd staat al stil; als u Paraat weer opent, gaat u verder waar u was. Andere schermen krijgen tot dan niets nieuws.',
    notStored:
      'Er kan nu niets worden vastgelegd: maak eerst ruimte vrij op de schijf. Wat geen vinkje heeft, wacht op het apparaat waarop het is getypt; al het andere is bewaard.',
    quit: 'Toch afsluiten',
    stay: 'Doorgaan met de oefening',
  },
  settings: {
    broken: 'Uw instellingen waren niet te lezen.',
    brokenDetail: (path: string) =>
      `Uw oefeningen zijn veilig. Paraat gebruikt de standaardinstellingen; de oude instellingen staan in ${path}.`,
    ok: 'Begrepen',
  },
  refused: 'Dit venster mag dat niet.',
} as const;

const KEY_STORES = {
  safeStorage: 'bewaard door het besturingssysteem',
  keyFile: 'in een bestand in de gegevensmap dat alleen u kunt lezen',
  environment: 'uit de omgevingsvariabele PARAAT_KEY',
} as const;

function folderReason(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'u hebt er geen rechten voor';
    case 'EROFS':
      return 'deze schijf is alleen te lezen';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'dit is een bestand, geen map';
    case 'ENOENT':
      return 'de map kan hier niet worden gemaakt';
    case 'EIO':
      return 'de schijf geeft een fout';
    default:
      return code === '' ? 'het is niet gelukt' : `fout ${code}`;
  }
}

function saveReason(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'de schijf is vol. Maak ruimte vrij of kies een andere schijf.';
    case 'EACCES':
    case 'EROFS':
      return 'u mag in deze map niet schrijven. Kies een andere map.';
    case 'EPERM':
    case 'EBUSY':
      return 'het bestand is in gebruik of beveiligd. Sluit het in andere programma’s of kies een andere naam.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'de map bestaat niet meer. Kies een andere map.';
    case 'ENAMETOOLONG':
      return 'de naam is te lang. Kies een kortere naam.';
    default:
      return `het is niet gelukt${code === '' ? '' : ` (${code})`}. Kies een andere map en probeer het opnieuw.`;
  }
}
