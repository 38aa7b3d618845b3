/** Asks for a word or a yes. */
const ENDS_AS_QUESTION = /\?["'”’)\s]*$/u;

/** "Did you know that it heals?": what follows is stated. "Did you know how it heals?" asks. */
const STATES =
  /^\W*(?:and |but |so )?(?:did you (?:also |really |already )?(?:know|reali[sz]e)|are you aware|(?:do )?you know that|have you (?:also |already )?heard that)\b,?(?! (?:how|what|which|who|whose|when|where|why|if|whether|about|of|the (?:difference|answer|reason))\b) \S/iu;

/** True for a sentence that asks, and leaves open what it asks for. */
export const asks = (text: string): boolean => ENDS_AS_QUESTION.test(text) && !STATES.test(text);
