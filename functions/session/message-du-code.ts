const OBJET = "Votre code de connexion";

/** The code is not in the subject: a locked phone shows subjects to whoever holds it. */
export const courrielDuCode = (code: string) => ({
  objet: OBJET,
  texte: `Bonjour,

Votre code de connexion : ${code}

Il est valable 10 minutes et sert une seule fois. Écrivez-le dans la page où vous l’avez demandé.
Ne le donnez à personne, même à un agent.

Si vous n’avez rien demandé, ignorez ce message.

Le service de la demande de logement social
Ce message est automatique : inutile d’y répondre.
`,
  html: `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${OBJET}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #161616">
<p>Bonjour,</p>
<p>Votre code de connexion :<br><strong style="font-size: 28px; letter-spacing: 4px">${code}</strong></p>
<p>Il est valable 10 minutes et sert une seule fois. Écrivez-le dans la page où vous l’avez demandé.<br>
Ne le donnez à personne, même à un agent.</p>
<p>Si vous n’avez rien demandé, ignorez ce message.</p>
<p>Le service de la demande de logement social<br>
Ce message est automatique : inutile d’y répondre.</p>
</body>
</html>
`,
});

// straight apostrophe: the curly one would leave GSM-7 and cut the message in two
export const smsDuCode = (code: string): string =>
  `Demande de logement social : votre code est ${code}. Valable 10 minutes, ne le donnez à personne. ` +
  "Si vous n'avez rien demandé, ignorez ce message.";
