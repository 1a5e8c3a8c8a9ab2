"""Lists of people and households as partners and villages write them, and sheets of indicators, from text tables."""

SERVICES_IN_COLUMNS = """
LISTE DES MENAGES APPUYES
Partenaire: | Caritas Rwanda
Période: | Juillet - Septembre 2026

No | Chef de ménage | Village | Cellule | Secteur | Taille du ménage | Mutuelle de santé | Petit bétail | Kits scolaires
1 | UWERA Alice | Hanika | Nyamabuye | Gatsata | 5 | x | | x
2 | GASANA Eric | Hanika | Nyamabuye | Gatsata | 3 | | 25000 |
"""
SERVICES_BY_ROW = """
HOUSEHOLDS SUPPORTED
Partner: | Caritas Rwanda

HH head | Village | Cell | Sector | HH size | Service | Date | Quantity | Shop
UWERA Alice | Hanika | Nyamabuye | Gatsata | 5 | Health insurance | 2026-08-14 | 5 | Kimironko
UWERA Alice | Hanika | Nyamabuye | Gatsata | 5 | School materials | 2026-08-20 | 2 | Nyabugogo
GASANA Eric | Hanika | Nyamabuye | Gatsata | 3 | Health insurance | 2026-08-14 | 3 | Kimironko
"""
CENSUS = """
LISTE DES MENAGES
No | Chef de ménage | Sexe | Téléphone | Village | Cellule | Secteur | Taille du ménage | Mutuelle de santé
1 | UWERA Alice | F | '0788123456 | Hanika | Nyamabuye | Gatsata | 5 | Oui
2 | GASANA Eric | M | '0788123457 | Hanika | Nyamabuye | Gatsata | 3 | Non
"""
FIGURES = """
IMIHIGO 2026/2027

No | Indicator | Unit | Baseline | Annual target | Q1 target | Q1 achieved | Q2 target | Q2 achieved | Q3 achieved
1 | Couples married | couples | 40 | 120 | 20 | 18 | 40 | 41 | n/a
2 | Children in families | children | 5 | 30 | 5 | 5 | 10 | | -
"""
CHILDREN = """
URUTONDE RW'ABANA

Amazina | Igitsina | Itariki y'amavuko | Se | Nyina | HHID | Umukuru w'urugo | Umudugudu | Akagari | Umurenge
MUTONI Clarisse | Gore | 14/03/2014 | Yarapfuye | Ariho | 7 | UWERA Alice | Hanika | Nyamabuye | Gatsata
GASANA Eric | Gabo | 02/05/2013 | Ariho | Ariho | 8 | GASANA Jean | Hanika | Nyamabuye | Gatsata
"""
GIVEN_IN_COLUMNS = """
List of beneficiaries
Partner: | Save the Children

S/N | Family name | First name | Sex | Birth year | Village | Cell | Sector | Health insurance | Food | Date of service
1 | UWERA | Alice | F | 2012 | Hanika | Nyamabuye | Gatsata | 1 | | 14/08/2026
2 | GASANA | Eric | M | 2010 | Hanika | Nyamabuye | Gatsata | | yes | 20/08/2026
"""
GIVEN_BY_ROW = """
LIST OF BENEFICIARIES
Partner: | Caritas Rwanda
Period: | July - September 2026

Names | Sex | Age | Village | Cell | Sector | Service | Date | Activity | Shop
UWERA Alice | F | 12 | Hanika | Nyamabuye | Gatsata | School materials | 2026-08-14 | School kits | Kimironko
UWERA Alice | F | 12 | Hanika | Nyamabuye | Gatsata | Health insurance | 2026-08-14 | | Nyabugogo
"""
NO_PLACE = """
LIST OF CHILDREN
Names | Sex | Age | School | Father | Mother
UWERA Alice | F | 12 | GS Gatsata | alive | dead
GASANA Eric | M | 11 | GS Gatsata | alive | alive
"""
