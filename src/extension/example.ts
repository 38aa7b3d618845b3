/**
 * A clinic's page as an example: invented, short, with the kinds of statements that such pages make, one it gets right
 * and one that tells the reader about risks.
 */
export const EXAMPLE = `Stem cell injections for knee arthritis

Our stem cells regenerate worn cartilage, so that you can avoid knee surgery. The treatment is completely safe, because the cells come from your own body.

Our laboratory is registered with the FDA. When compared with a steroid shot, our stem cells work far better.

Risks of the injection include swelling, pain and infection. Please avoid sport for 48 hours.`;
