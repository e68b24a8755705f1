/** A refusal, as it is told: HTTP status, title and sentence in plain French. */
export type Refus = { status: number; title: string; detail: string };
