/**
 * Brazilian shops as a card statement names them: capitals, no accents, the town at the end. What is paid by PIX has names of
 * its own, as its line tells who got it.
 */
import { payees } from './habits.ts'

export const BR = {
  groceries: payees(`
PAO DE ACUCAR-{n4} {city}
CARREFOUR {n4} {city} BR
ASSAI ATACADISTA LJ{n3} {city}
HORTIFRUTI SABOR DA TERRA {city}
ATACADAO {n4} AS {city}
SUPERMERCADO BOM VIZINHO {city}`),
  bakery: payees(`
PADARIA FLOR DO TRIGO {city}
OXXO {n4} {city}
PANIFICADORA REAL {n3} {city}
EMPORIO DA ESQUINA {city}`),
  cafes: payees(`
CAFE COADO NA HORA {city}
STARBUCKS {n5} {city}
GRAO FINO CAFES {city}
PAG*CAFEDAPRACA {city}`),
  restaurants: payees(`
OUTBACK STEAKHOUSE {n3} {city}
COCO BAMBU {city}
CANTINA DO NONNO {city}
MP*SUSHIKAZU {city}
CHURRASCARIA LABAREDA {city}
RESTAURANTE QUILO E SABOR {city}`),
  delivery: payees(`
iFood | IFD*{a6} OSASCO BR
IFOOD *RESTAURANTE {n4} OSASCO
RAPPI*RAPPI BRASIL {city}
MC DONALDS {n3} {city}
PIZZARIA FORNO VIVO {city}`),
  bars: payees(`
BAR DO ZECA {city}
BOTECO ESQUINA 12 {city}
CHOPERIA IMPERIO {city}
PAG*SAMBADALAJE {city}`),
  drinks: payees(`
ADEGA SANTO GOLE {city}
TABACARIA HAVANA {n3} {city}
MP*ZEDELIVERYBEBIDAS {city}`),
  transit: payees(`
BILHETE UNICO RECARGA {city}
METRO SP BILHETERIA {n3} {city}
TOP TRANSPORTES RECARGA {city}`),
  rail: payees(`
CLICKBUS *{a6} {city}
VIACAO SERRA CLARA {n6}
RODOVIARIA TIETE GUICHE {n2}`),
  taxi: payees(`
Zumm | ZUMM*VIAGEM {a5} {city}
ROTA7*CORRIDA {a6} {city}
ZUMM *PENDENTE {city}
COOPERTAXI {n4} {city}`),
  fuel: payees(`
POSTO IPIRANGA {n4} {city}
AUTO POSTO ESTRELA DO SUL {city}
POSTO BR {n4} PETROBRAS {city}
SHELL BOX {city}`),
  parking: payees(`
ESTAPAR {n4} {city}
SEM PARAR {n8} OSASCO
ZONA AZUL DIGITAL {city}`),
  garage: payees(`
OFICINA DOIS IRMAOS {city}
PNEUS CAMINHO CERTO {city} {n3}`),
  sharing: payees(`
TEMBICI *BIKE {city}
ZUMM*PATINETE {a5} {city}`),
  marketplace: payees(`
MERCADOLIVRE*{a6} OSASCO
MP *MERCADO LIVRE {n8}
SHOPEE *{a8} SAO PAULO
MAGALU *MARKETPLACE {n6} FRANCA
AMAZON BR *{a8} SAO PAULO`),
  clothing: payees(`
RENNER {n4} {city}
RIACHUELO LJ {n3} {city}
HERING STORE {city}
MP*MODAJARDIM {city}`),
  electronics: payees(`
KABUM *{n6} LIMEIRA
FAST SHOP {n3} {city}
CASAS BAHIA {n4} {city}`),
  store: payees(`
LOJAS AMERICANAS {n4} {city}
HAVAN {n3} {city}
BAZAR TUDO POR DEZ {city}`),
  books: payees(`
LIVRARIA CULTURAL {city}
LEITURA {n3} {city}
BANCA DO JORNAL CENTRAL {city}`),
  sports: payees(`
DECATHLON {city} BR
CENTAURO CE{n3} {city}
BIKE E CIA {city}`),
  flowers: payees(`
FLORICULTURA IPE ROSA {city}
GIULIANA FLORES *{n5}
PRESENTES MIMO {city}`),
  otherShop: payees(`
OTICA E RELOJOARIA TEMPO {city}
PAPELARIA COLEGIAL {n3} {city}
VIVARA {n3} {city}`),
  diy: payees(`
LEROY MERLIN {city} BR
C&C CASA E CONSTRUCAO {n2} {city}
FERRAGENS DO BAIRRO {city}`),
  furniture: payees(`
TOK STOK {city}
MOBLY *{n6} SAO PAULO
CASA DO COLCHAO {city}`),
  pharmacy: payees(`
DROGASIL {n4} {city}
DROGA RAIA {n4} {city}
FARMACIA POPULAR DA VILA {city}`),
  drugstore: payees(`
O BOTICARIO {n4} {city}
SEPHORA BR {n3} {city}
PERFUMARIA SUMIRE {n2} {city}`),
  hair: payees(`
BARBEARIA NAVALHA {city}
STUDIO BELEZA PURA {city}`),
  optician: payees(`
OTICAS CAROL {n3} {city}
OTICA VISAO CLARA {city}`),
  care: payees(`
LAVANDERIA 5 A SEC {n3} {city}
MASSOTERAPIA EQUILIBRIO {city}`),
  games: payees(`
STEAMGAMES.COM {n10} HAMBURG
PLAYSTATION NETWORK {n6} BR
NUUVEM *{n6} RIO DE JANEIR`),
  culture: payees(`
INGRESSO.COM *{n6} RIO
CINEMARK {n3} {city}
SYMPLA *{a6} BELO HORIZON
MASP BILHETERIA SAO PAULO`),
  fun: payees(`
BOLICHE STRIKE {city}
ESCAPE 60 MINUTOS {city}
KARTODROMO VELOZ {city}`),
  lottery: payees(`
LOTERIAS ONLINE {n6} BRASILIA
APOSTA GANHA *{a6}`),
  apps: payees(`
APPLE.COM/BILL SAO PAULO
GOOGLE *{a8} SAO PAULO`),
  flights: payees(`
LATAM AIR {n10} SAO PAULO
GOL LINHAS A*{a6} SAO PAULO
AZUL LINHAS AEREAS {n6} BARUERI`),
  hotels: payees(`
BOOKING.COM {n10} AMSTERDAM
POUSADA MARESIA PARATY
AIRBNB * {a10} SAO PAULO`),
  toys: payees(`
RI HAPPY {n3} {city}
PBKIDS {n3} {city}`),
  pets: payees(`
PETZ {n3} {city}
COBASI {n3} {city}`),
  post: payees(`
CORREIOS AG {n6} {city}
LOGGI *{a6} BARUERI`),
  unclear: payees(`
PAG*{a8} {city}
MP *{a6}
SUMUP *{a7} {city}
EC *{a6} COMERCIO {n3}
{a5} SERVICOS LTDA {city}`),
} as const

/** Small firms that take no cards, or give a discount without one. */
export const BR_PIX = {
  groceries: payees(`
Feira do Seu Nelson | PIX ENVIADO {slash} FEIRA DO SEU NELSON
Mercadinho Santa Rita Ltda | PIX QR CODE DINAMICO MERCADINHO SANTA RITA
Sacolão da Vila Comércio de Frutas | PIX QRS SACOLAO DA V{slash}`),
  bakery: payees(`
Padaria Nova Aurora Ltda | PIX QR CODE PADARIA NOVA AURORA {slash}
Casa do Pão de Queijo da Praça ME | PIX QRS CASA DO PAO{slash}
Tapiocaria da Nice | PIX ENVIADO {slash} TAPIOCARIA DA NICE`),
  cafes: payees(`
Café Torra Miúda Ltda | PIX QRS CAFE TORRA{slash}
Quiosque Cafezal | PIX QR CODE QUIOSQUE CAFEZAL {slash}`),
  restaurants: payees(`
Restaurante Sabor Mineiro Ltda | PIX QR CODE RESTAURANTE SABOR MINEIRO {slash}
Cantina da Tia Lena ME | PIX QRS CANTINA DA{slash}
Temakeria Onda Azul | PIX ENVIADO {slash} TEMAKERIA ONDA AZUL`),
  delivery: payees(`
Pastelaria Hong Ltda | PIX ENVIADO {slash} PASTELARIA HONG
Marmitas da Dora MEI | PIX ENVIADO {slash} MARMITAS DA DORA
Açaí do Ponto | PIX QRS ACAI DO PONT{slash}`),
  bars: payees(`
Bar Saideira Ltda | PIX QR CODE BAR SAIDEIRA {slash}
Espetinho do Beto MEI | PIX ENVIADO {slash} ESPETINHO DO BETO`),
  taxi: payees(`
Zumm Mobilidade S.A. | PIX QR CODE DINAMICO ZUMM MOBILIDADE
Rota7 Tecnologia Ltda | PIX ENVIADO {slash} ROTA7 TECNOLOGIA`),
  transit: payees(`
Bilhete Único Recarga | PIX QR CODE DINAMICO RECARGA BILHETE UNICO {n8}`),
  marketplace: payees(`
Shopee Pagamentos Ltda | PIX QR CODE DINAMICO SHPP BRASIL PED {n10}
Mercado Pago Instituição de Pagamento | PIX QRS MERCADO PAG{slash}`),
  pharmacy: payees(`
Farmácia Vida Leve Ltda | PIX QR CODE FARMACIA VIDA LEVE {slash}`),
  hair: payees(`
Barbearia do Tonho MEI | PIX ENVIADO {slash} BARBEARIA DO TONHO
Salão Cachos e Cia | PIX ENVIADO {slash} SALAO CACHOS E CIA`),
  unclear: payees(`
{a6} Soluções Ltda | PIX ENVIADO {slash} {a6} SOLUCOES
J P Intermediações | PIX QRS J P INTERME{slash}`),
} as const

/** Who orders cakes. */
export const BR_GUESTS = payees(`
Adriana Lopes Faria | PIX RECEBIDO {slash} ADRIANA LOPES F
Bruno Carvalho Dias | PIX RECEB BRUNO C{slash} BOLO
Cecília Ramos Paiva | PIX RECEBIDO - CECILIA R P ENCOMENDA
Daniela Furtado Braga | PIX RECEBIDO {slash} DANIELA FURTADO B
Eduardo Pires Gomes | PIX RECEB EDUARDO{slash}
Fernanda Alves Corrêa | PIX RECEBIDO {slash} FERNANDA ALVES C SINAL
Gustavo Moreira Luz | PIX RECEBIDO - GUSTAVO M L
Helena Castro Neves | PIX RECEBIDO {slash} HELENA CASTRO N BRIGADEIROS
Igor Santana Melo | PIX RECEB IGOR SA{slash}
Juliana Peixoto Rocha | PIX RECEBIDO {slash} JULIANA PEIXOTO R
Larissa Viana Matos | PIX RECEBIDO - LARISSA V M DOCES FESTA
Otávio Barros Leal | PIX RECEBIDO {slash} OTAVIO BARROS L`)

export const BR_PEOPLE = {
  out: payees(`
Rafael Nogueira Pinto | PIX ENVIADO {slash} RAFAEL NOGUEIRA P
Camila Duarte Reis | PIX TRANSF CAMILA{slash}
Tiago Bezerra Lima | PIX ENVIADO - TIAGO B L CHURRASCO
Dona Ivone Teixeira | PIX TRANSF IVONE{slash}
Marina Costa Vidal | PIX ENVIADO {slash} MARINA COSTA V ALUGUEL QUADRA`),
  in: payees(`
Rafael Nogueira Pinto | PIX RECEBIDO {slash} RAFAEL NOGUEIRA P
Camila Duarte Reis | PIX RECEB CAMILA{slash} VAQUINHA
Tiago Bezerra Lima | PIX RECEBIDO - TIAGO B L
Marina Costa Vidal | PIX RECEBIDO {slash} MARINA COSTA V`),
  atm: payees(`
SAQUE BANCO24HORAS {n6} {city}
SAQUE CAIXA ELETRONICO AG {n4} {slash}`),
} as const
