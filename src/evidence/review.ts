/**
 * True once the review that the set promises is due. Readers are told so beside the date of the evidence.
 *
 * @param reviewBy ISO date, the last day on which the set counts as current
 * @param today ISO date or date-time
 */
export function isReviewDue(reviewBy: string, today: string): boolean {
  return today.slice(0, 10) > reviewBy;
}
