/** Names borne in France, roughly the most frequent first, with what makes them hard: particles, hyphens, spaces. */
export const NOMS = `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy
Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André
Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry
Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud
Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron
Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet
Rolland Leclercq Guillaume Lecomte López Jean Dupuy Guillot Hubert Berger Carpentier Sánchez Dupuis Moulin Louis
Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault
Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernández Collet Léger Bouvier Julien Prévost Millet Perrot
Le_Gall Le_Roux Le_Goff De_Oliveira Da_Silva Dos_Santos De_La_Fontaine D’Almeida N’Diaye El_Amrani Ben_Ali Benali Aït_Ahmed
Van_Den_Berg Saint-Martin Diallo Traoré Diarra Coulibaly Keïta Camara Sylla Touré Sow Barry Bah Konaté Cissé Koné Diop Fall
Haddad Mansouri Bouaziz Belkacem Cherif Hamidi Slimani Brahimi Saïdi Rahmani Kaya Yilmaz Demir Özdemir Nguyen Tran Pham
Singh Kaur Ahmed Khan Hossain Rodrigues Ferreira Pereira Gomes Lopes Kowalski Nowak Popescu Ionescu Petrov Ivanova
Delaunay Legoff Dubreuil Desmoulins Lavigne Larivière Duchêne Dutertre Quéméner Kervella Etcheverry Zimmermann`
  .split(/\s+/u)
  .map((nom) => nom.replaceAll("_", " "));

export const PRENOMS = {
  "1": `Jean Mohamed Pierre Michel Philippe Nicolas Christophe David Thomas Julien Alexandre Frédéric Stéphane Sébastien
Mamadou Ahmed Éric Laurent Olivier Patrick Daniel Jean-Pierre Jean-Claude Jean-Luc Kévin Maxime Antoine Rayan Ibrahim Ali
Karim Youssef Moussa Ousmane Abdoulaye Amine Mehdi Samir Rachid Hassan Hussein Gérard Bernard Alain Christian Gilles Hervé
Yannick Loïc François Jean-François Lucas Hugo Louis Léo Gabriel Arthur Jules Adam Nathan Enzo Théo Mathis Mathieu Mathias
Bruno Didier Thierry Pascal Serge Marcel René Roger André Georges Robert Henri Paul Jacques Claude Mehmet Mustafa Van Minh
João José Manuel Carlos Ion Andrei Piotr Sergueï Boubacar Seydou Lassana Bakary`.split(/\s+/u),
  "2": `Marie Nathalie Isabelle Sylvie Catherine Fatima Françoise Martine Christine Monique Valérie Sandrine Stéphanie
Céline Aurélie Julie Fatoumata Aminata Mariam Aïcha Khadija Nadia Samira Karima Leïla Sonia Sarah Inès Léa Manon Camille
Chloé Emma Jade Louise Alice Lina Léna Lucie Lucile Zoé Élodie Laëtitia Émilie Virginie Véronique Brigitte Jacqueline
Marie-Claude Marie-France Marie-Thérèse Anne-Marie Anne Annie Hélène Corinne Laurence Patricia Béatrice Florence Caroline
Delphine Karine Audrey Vanessa Jessica Mélanie Pauline Mathilde Océane Awa Bintou Kadiatou Oumou Rokia Djeneba Thi Linh
Ana Maria Joana Elena Ioana Katarzyna Olga Yasmina Malika Rachida Zohra Yamina Halima`.split(/\s+/u),
} as const;
