import tokens from '../styles/tokens.css?inline';
import layer from './in-page.css?inline';

/** Pixels of a rem in the layer, where the page's own rem may be anything. */
const REM = 16;

/** Style of the layer: the tokens of all screens with px for rem, and its own rules. */
export const LAYER_CSS = `${tokens
  .replaceAll(':root', ':host')
  .replace(/([\d.]+)rem\b/g, (_, rem) => `${Number(rem) * REM}px`)}\n${layer}`;
