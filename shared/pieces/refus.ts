type Refus = { phrase: string; conserve?: true };

const RESTE = "Votre demande n’est pas touchée.";
const ENVOYEZ = "Envoyez une photo ou un PDF de ce document.";

/**
 * Why a piece is set aside, in the words that its owner reads. What is refused is erased at once, except what we
 * could not read ourselves (`conserve`).
 */
export const refusDePiece = {
  virus: {
    phrase: `Ce fichier peut abîmer des ordinateurs. Nous l’avons supprimé. ${RESTE} ${ENVOYEZ}`,
  },
  "contenu-actif": {
    phrase: `Ce PDF contient un programme. Nous ne pouvons pas le garder. ${RESTE} Imprimez-le en PDF, ou envoyez une photo.`,
  },
  "fichier-joint": {
    phrase: `Ce PDF contient un autre fichier. Nous ne pouvons pas le garder. ${RESTE} Imprimez-le en PDF, ou envoyez une photo.`,
  },
  "mot-de-passe": {
    phrase: `Ce PDF demande un mot de passe : personne ne pourrait le lire. ${RESTE} Envoyez-le sans mot de passe, ou une photo.`,
  },
  "type-inconnu": {
    phrase: `Ce fichier n’est ni un PDF, ni une photo, même si son nom le dit. ${RESTE} ${ENVOYEZ}`,
  },
  archive: {
    phrase: `Ce fichier est une archive (zip), pas un document. ${RESTE} Envoyez chaque document seul, en PDF ou en photo.`,
  },
  "page-web": {
    phrase: `Ce fichier est une page web, pas un document. ${RESTE} Imprimez la page en PDF, puis envoyez-le.`,
  },
  "fichier-vide": {
    phrase: `Ce fichier est vide. ${RESTE} Choisissez-le de nouveau.`,
  },
  "fichier-trop-lourd": {
    phrase: `Ce fichier dépasse 20 Mo. ${RESTE} Envoyez une photo : elle sera réduite avant l’envoi.`,
  },
  "fichier-change": {
    phrase: `Le fichier reçu n’est pas celui qui a été annoncé. ${RESTE} Envoyez-le de nouveau.`,
  },
  "fichier-abime": {
    phrase: `Ce fichier est abîmé : nous n’arrivons pas à l’ouvrir. ${RESTE} ${ENVOYEZ}`,
  },
  "fichier-gonfle": {
    phrase: `Une fois ouvert, ce fichier est beaucoup trop grand. ${RESTE} ${ENVOYEZ}`,
  },
  "trop-de-pages": {
    phrase: `Ce document a plus de 200 pages. ${RESTE} Envoyez seulement les pages demandées.`,
  },
  "image-trop-petite": {
    phrase: `Cette image est trop petite pour être lue. ${RESTE} Reprenez la photo de plus près.`,
  },
  "image-trop-grande": {
    phrase: `Cette image a trop de points pour être ouverte. ${RESTE} Reprenez la photo avec votre téléphone.`,
  },
  "verification-impossible": {
    phrase: `Nous n’avons pas réussi à vérifier ce fichier. ${RESTE} Envoyez-le de nouveau, ou donnez le document à un guichet.`,
    conserve: true,
  },
} as const satisfies Record<string, Refus>;

export type RaisonDeRefus = keyof typeof refusDePiece;

export const raisonsDeRefus = Object.keys(refusDePiece).filter((code): code is RaisonDeRefus => code in refusDePiece);

export const estRaisonDeRefus = (code: string): code is RaisonDeRefus => Object.hasOwn(refusDePiece, code);

/** True when the bytes are erased with the refusal. */
export const efface = (raison: RaisonDeRefus): boolean => !("conserve" in refusDePiece[raison]);
