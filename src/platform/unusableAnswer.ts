/** Why the answer of a web service cannot be used, and whether the service is out of order or only this one answer. No reason holds a word of what was answered. */
const faults = {
  UNREACHABLE: { isOutage: true },
  LATE: { isOutage: true },
  CUT_SHORT: { isOutage: true },
  OUT_OF_ORDER: { isOutage: true },
  REDIRECTED: { isOutage: true },
  NOT_JSON: { isOutage: true },
  REFUSED: { isOutage: false },
  TOO_LARGE: { isOutage: false },
  MISFIT: { isOutage: false },
  NOT_ASKED_FOR: { isOutage: false },
} as const;

/** The closed list of what may be wrong with an answer. */
export type WebFault = keyof typeof faults;

/** A web service's answer that cannot be used, whatever is wrong with it. */
export class UnusableAnswer extends Error {
  readonly fault: WebFault;

  constructor(fault: WebFault) {
    super(`the web service's answer cannot be used: ${fault}`);
    this.name = 'UnusableAnswer';
    this.fault = fault;
  }

  /** One answer that does not fit is about one question: were it an outage, whoever asks it again and again would close the pillar to all. */
  get isOutage(): boolean {
    return faults[this.fault].isOutage;
  }
}
