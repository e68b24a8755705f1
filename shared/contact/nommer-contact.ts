/** The one name of a contact, of which only the fingerprint is kept. */
export const nommerContact = (contact: { courriel: string } | { mobile: string }): string =>
  "courriel" in contact ? `courriel:${contact.courriel}` : `mobile:${contact.mobile}`;
