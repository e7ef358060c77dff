// What the drawing library of the phase charts says by itself, in Dutch.
import { nl } from '../nl.ts';

export const ariaLabelConfig = {
  'node.a11yDescription.default': nl.phases.flow.node,
  'node.a11yDescription.keyboardDisabled': nl.phases.flow.node,
  'node.a11yDescription.ariaLiveMessage': () => nl.phases.flow.moved,
  'edge.a11yDescription.default': nl.phases.flow.edge,
  'controls.ariaLabel': nl.phases.flow.controls,
  'controls.zoomIn.ariaLabel': nl.phases.flow.zoomIn,
  'controls.zoomOut.ariaLabel': nl.phases.flow.zoomOut,
  'controls.fitView.ariaLabel': nl.phases.flow.fit,
  'controls.interactive.ariaLabel': nl.phases.flow.interactive,
  'minimap.ariaLabel': nl.phases.flow.minimap,
  'handle.ariaLabel': nl.phases.flow.handle,
};
