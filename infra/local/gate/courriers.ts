/** A mail or an SMS that left, as `GET /_local/courriers` shows it. */
export type Courrier = {
  canal: "courriel" | "sms";
  a: string;
  objet?: string;
  texte: string;
  html?: string;
  liens: readonly string[];
  /** ISO instant, by the SNE's clock. */
  date: string;
};
