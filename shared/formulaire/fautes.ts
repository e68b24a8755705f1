/** Every fault an answer can have: stable code and the sentence that the person reads. */
export const fautes = {
  "champ-inconnu": "Cette réponse n’existe pas dans le formulaire.",
  "reponse-manquante": "Répondez à cette question.",
  "valeur-invalide": "Cette réponse n’est pas dans la forme attendue.",
  "choix-inconnu": "Choisissez une réponse de la liste.",
  "choix-en-double": "Cette réponse est donnée deux fois.",
  "choix-trop-nombreux": "Il y a trop de réponses : retirez-en.",
  "liste-vide": "Choisissez au moins une réponse.",
  "texte-vide": "Écrivez une réponse.",
  "texte-trop-long": "Cette réponse est trop longue : raccourcissez-la.",
  "texte-illisible": "Cette réponse contient des caractères qui ne s’écrivent pas.",
  "nom-sans-lettre": "Un nom contient au moins une lettre.",
  "date-inexistante": "Cette date n’existe pas dans le calendrier.",
  "date-trop-lointaine": "Cette date est trop lointaine : une naissance attendue est dans les dix mois.",
  "date-deja-passee": "Cette date est déjà passée.",
  "date-future": "Cette date est dans l’avenir.",
  "date-trop-ancienne": "Cette date a plus de 130 ans : vérifiez l’année.",
  "nombre-attendu": "Écrivez un nombre, en chiffres.",
  "nombre-trop-petit": "Ce nombre est trop petit.",
  "nombre-trop-grand": "Ce nombre est trop grand.",
  "nombre-entier-attendu": "Écrivez un nombre sans virgule.",
  "montant-invalide": "Écrivez un montant en euros, avec deux chiffres au plus après la virgule.",
  "nir-invalide": "Un numéro de sécurité sociale a 15 caractères : 13, puis 2 pour la clé.",
  "nir-cle-fausse": "La clé (les 2 derniers chiffres) ne correspond pas : vérifiez chaque chiffre du numéro.",
  "siret-invalide": "Un numéro SIRET a 14 chiffres ; celui-ci n’est pas juste : vérifiez chaque chiffre.",
  "siren-invalide": "Un numéro SIREN a 9 chiffres ; celui-ci n’est pas juste : vérifiez chaque chiffre.",
  "personne-en-double": "Cette personne est déjà dans le foyer : même nom, mêmes prénoms, même date de naissance.",
  "ne-avant-son-parent": "Un enfant ne peut pas être né avant le demandeur : vérifiez les deux dates.",
  "valeur-a-confirmer": "Cette réponse est surprenante : corrigez-la, ou dites qu’elle est juste.",
  "liste-incomplete": "Ajoutez au moins une personne.",
  "telephone-invalide": "Écrivez un numéro de téléphone complet, par exemple 06 12 34 56 78.",
  "mobile-invalide": "Écrivez un numéro de mobile français complet, par exemple 06 12 34 56 78.",
  "mot-de-passe-faible":
    "Ce mot de passe est trop simple : choisissez-en un plus long, avec des minuscules, des majuscules, des chiffres et un signe.",
  "mot-de-passe-deja-utilise": "Ce mot de passe a déjà servi : choisissez-en un autre.",
  "courriel-invalide": "Écrivez une adresse électronique complète, par exemple prenom.nom@exemple.fr.",
  "commune-inconnue": "Cette commune n’existe pas : choisissez-la dans la liste.",
  "communes-de-deux-territoires":
    "Toutes les communes doivent être dans le même département, ou toutes en Île-de-France. Pour un autre territoire, faites une autre demande.",
  "joignable-nulle-part": "Indiquez un téléphone ou une adresse électronique, pour que nous puissions vous joindre.",
  "numero-unique-invalide": "Un numéro unique a 18 caractères, par exemple 111 1126 000123 GDPUB.",
  "code-invalide": "Le code a 6 chiffres.",
  "identifiant-invalide": "Cet identifiant n’a pas la forme attendue.",
} as const satisfies Record<string, string>;

export type FauteCode = keyof typeof fautes;

export const estFauteCode = (code: string): code is FauteCode => Object.hasOwn(fautes, code);
