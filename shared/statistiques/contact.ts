/** Who answers for figures that no deployment publishes: an address that leads nowhere. */
export const CONTACT_D_ESSAI = "statistiques@sne.example";
