/** What no waiting changes: the destination is none, or the message is too large. As the brokers say it. */
const LASTING =
  /\bis none\b|illegal|invalid destination|destination name|larger than|too large|exceed|maximum (frame|data|message)/i;
/** Artemis on a SEND that it does not take: a dump of the message follows, and not the reason. */
const UNTOLD = /^AMQ339011\b/;
const LONGEST = 300;

/** Whether a broker would refuse the same message again, however long one waits. */
export function isPermanent(reason: string): boolean {
  return LASTING.test(reason) && !UNTOLD.test(reason);
}

/** Why a broker refuses a message, for a person. */
export function describeRefusal(reason: string): string {
  return UNTOLD.test(reason)
    ? 'Artemis does not tell why (AMQ339011), but its log does: the address is full, its disk is, or the user may not send there'
    : reason.slice(0, LONGEST);
}
