// straight apostrophe: the curly one would leave GSM-7 and cut the message in two
export const smsDuCode = (code: string): string =>
  `Demande de logement social : votre code est ${code}. Valable 10 minutes, ne le donnez à personne. ` +
  "Si vous n'avez rien demandé, ignorez ce message.";
