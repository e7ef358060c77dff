/** Makes a new scenario from a draaiboek of another program; the view itself is `import-view.tsx`. */
import { goTo } from '../route.ts';
import { ImportView } from './import-view.tsx';

export function ImportPage() {
  return <ImportView into={null} onClose={(id) => goTo(id === null ? 'scenarios' : `draaiboek/${id}`)} />;
}
