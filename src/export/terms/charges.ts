import type { Element } from '../../core/tables/incoterms.ts';
import type { Row } from './languages.ts';

/**
 * Cost elements, modes of transport and what a figure can lack. As a charge on a line of its own each says that it is a
 * charge where the language expects that (zh and ja 费/費, ko 비). Sources:
 * - duties at import, customs value, origin: Union Customs Code (Regulation (EU) No 952/2013) art. 5 in es, fr, de, it;
 *   Customs Code of the Eurasian Economic Union (ru); Customs Law of China and Taiwan's Customs Act (zh, zh-Hant);
 *   Japan's Customs Tariff Act (課税価格) and Korea's Customs Act art. 4 and 30 (내국세, 과세가격).
 * - what is a false friend: tr ithalat vergileri and pt impostos de importação are the duty itself (Turkey's Customs Law
 *   No. 4458 art. 3, Brazil's imposto de importação), ja 輸入税 too, and it diritti doganali has duty and tax in it; so
 *   the taxes beside it are tr ithalde alınan diğer vergiler, pt demais tributos, ja 輸入時の内国税, and fees it spese.
 *   id bea masuk, pajak dalam rangka impor: Customs Law No. 17 of 2006 and the import declaration's PDRI.
 * - carriage, clearance, loading: Incoterms 2020 and forwarders' tariffs (de Vorlauf, Hauptlauf, Nachlauf; fr pré- and
 *   post-acheminement; es flete, pt frete).
 */
// prettier-ignore
export const ELEMENTS = {
  exportPacking: ['Export packing', '出口包装费', '出口包裝費', 'Embalaje de exportación', 'Emballage d’exportation', 'Exportverpackung', 'Embalagem de exportação', 'Экспортная упаковка', 'تغليف التصدير', '輸出梱包費', '수출 포장비', 'Đóng gói xuất khẩu', 'Pengemasan ekspor', 'İhracat ambalajı', 'Imballaggio per l’esportazione'],
  loadingAtOrigin: ['Loading at origin', '起运地装车费', '起運地裝車費', 'Carga en origen', 'Chargement au départ', 'Verladung am Abgangsort', 'Carregamento na origem', 'Погрузка в месте отправления', 'التحميل في مكان المغادرة', '出荷地積込費', '출발지 상차비', 'Bốc hàng tại nơi đi', 'Pemuatan di tempat asal', 'Çıkış yerinde yükleme', 'Carico alla partenza'],
  preCarriage: ['Pre-carriage', '出口内陆运费', '出口內陸運費', 'Transporte interior en origen', 'Pré-acheminement', 'Vorlauf', 'Transporte interno na origem', 'Доставка до терминала отправления', 'النقل الداخلي في بلد التصدير', '輸出国内輸送費', '수출국 내륙 운송비', 'Vận chuyển nội địa nước xuất khẩu', 'Angkutan ke pelabuhan muat', 'Ön taşıma', 'Trasporto interno in partenza'],
  exportClearance: ['Export clearance', '出口报关费', '出口報關費', 'Despacho de exportación', 'Dédouanement export', 'Ausfuhrabfertigung', 'Desembaraço de exportação', 'Экспортное таможенное оформление', 'التخليص الجمركي للتصدير', '輸出通関費', '수출 통관비', 'Thông quan xuất khẩu', 'Pengurusan kepabeanan ekspor', 'İhracat gümrüklemesi', 'Sdoganamento all’esportazione'],
  originTerminal: ['Terminal handling at origin', '起运港操作费', '起運港作業費', 'Gastos de terminal en origen', 'Manutention au terminal de départ', 'Terminalumschlag am Abgangsort', 'Despesas de terminal na origem', 'Терминальная обработка при отправлении', 'رسوم مناولة المحطة عند المغادرة', '輸出側ターミナル費用', '출발지 터미널 처리비', 'Phí xếp dỡ tại cảng đi', 'Penanganan di terminal asal', 'Çıkış terminali elleçlemesi', 'Movimentazione al terminal di partenza'],
  loadingOnBoard: ['Loading on board', '装船费', '裝船費', 'Carga a bordo', 'Mise à bord', 'Verladung an Bord', 'Carregamento a bordo', 'Погрузка на борт', 'التحميل على متن السفينة', '本船積込費', '본선 적재비', 'Xếp hàng lên tàu', 'Pemuatan ke kapal', 'Gemiye yükleme', 'Caricazione a bordo'],
  mainCarriage: ['Main carriage', '国际运费', '國際運費', 'Flete internacional', 'Transport principal', 'Hauptlauf', 'Frete internacional', 'Основная перевозка', 'الشحن الدولي', '国際運賃', '국제 운임', 'Cước vận chuyển quốc tế', 'Angkutan internasional', 'Ana taşıma', 'Trasporto principale'],
  insurance: ['Cargo insurance', '货物运输保险费', '貨物運輸保險費', 'Seguro de transporte', 'Assurance transport', 'Transportversicherung', 'Seguro de transporte', 'Страхование груза', 'التأمين على البضاعة', '貨物保険料', '적하보험료', 'Bảo hiểm hàng hóa', 'Asuransi kargo', 'Nakliyat sigortası', 'Assicurazione merci'],
  destinationTerminal: ['Terminal handling at destination', '目的港操作费', '目的港作業費', 'Gastos de terminal en destino', 'Manutention au terminal d’arrivée', 'Terminalumschlag am Bestimmungsort', 'Despesas de terminal no destino', 'Терминальная обработка в месте назначения', 'رسوم مناولة المحطة عند الوصول', '輸入側ターミナル費用', '도착지 터미널 처리비', 'Phí xếp dỡ tại cảng đến', 'Penanganan di terminal tujuan', 'Varış terminali elleçlemesi', 'Movimentazione al terminal di arrivo'],
  onCarriage: ['On-carriage', '目的地内陆运费', '目的地內陸運費', 'Transporte interior en destino', 'Post-acheminement', 'Nachlauf', 'Transporte interno no destino', 'Доставка от терминала назначения', 'النقل الداخلي في بلد الوصول', '輸入国内輸送費', '수입국 내륙 운송비', 'Vận chuyển nội địa nước nhập khẩu', 'Angkutan ke tempat tujuan', 'Son taşıma', 'Trasporto interno a destino'],
  unloading: ['Unloading', '卸货费', '卸貨費', 'Descarga', 'Déchargement', 'Entladung', 'Descarga', 'Выгрузка', 'التفريغ', '荷卸費', '양하비', 'Dỡ hàng', 'Pembongkaran', 'Boşaltma', 'Scarico'],
  importClearance: ['Import clearance', '进口清关费', '進口清關費', 'Despacho de importación', 'Dédouanement import', 'Einfuhrabfertigung', 'Desembaraço de importação', 'Импортное таможенное оформление', 'التخليص الجمركي للاستيراد', '輸入通関費', '수입 통관비', 'Thông quan nhập khẩu', 'Pengurusan kepabeanan impor', 'İthalat gümrüklemesi', 'Sdoganamento all’importazione'],
  importDuties: ['Import duties', '进口关税', '進口關稅', 'Derechos de importación', 'Droits à l’importation', 'Einfuhrzölle', 'Imposto de importação', 'Ввозные таможенные пошлины', 'الرسوم الجمركية', '輸入関税', '수입 관세', 'Thuế nhập khẩu', 'Bea masuk', 'Gümrük vergisi', 'Dazi all’importazione'],
  importTaxes: ['Import taxes', '进口环节税', '海關代徵稅費', 'Impuestos a la importación', 'Taxes à l’importation', 'Einfuhrsteuern', 'Demais tributos na importação', 'Налоги при ввозе', 'ضرائب الاستيراد', '輸入時の内国税', '수입 내국세', 'Thuế khác ở khâu nhập khẩu', 'Pajak dalam rangka impor', 'İthalde alınan diğer vergiler', 'Imposte all’importazione'],
} as const satisfies Record<Element, Row>;

/** What a figure can lack, besides a cost element. */
// prettier-ignore
export const LACKS = {
  price: ['price', '单价', '單價', 'precio', 'prix', 'Preis', 'preço', 'цена', 'السعر', '単価', '단가', 'đơn giá', 'harga', 'fiyat', 'prezzo'],
  quantity: ['quantity', '数量', '數量', 'cantidad', 'quantité', 'Menge', 'quantidade', 'количество', 'الكمية', '数量', '수량', 'số lượng', 'jumlah', 'miktar', 'quantità'],
  fx: ['exchange rate', '汇率', '匯率', 'tipo de cambio', 'taux de change', 'Wechselkurs', 'taxa de câmbio', 'курс валюты', 'سعر الصرف', '為替レート', '환율', 'tỷ giá', 'kurs', 'döviz kuru', 'tasso di cambio'],
  reference: ['duty or tax that another is a share of', '作为计算基础的税项', '作為計算基礎的稅項', 'derecho o impuesto que sirve de base a otro', 'droit ou taxe servant de base à un autre', 'Abgabe, von der eine andere ein Anteil ist', 'tributo que serve de base a outro', 'платёж, от которого исчисляется другой', 'الرسم الذي يُحسب منه رسم آخر', '他の税の課税標準となる税', '다른 세금의 기준이 되는 세금', 'loại thuế làm căn cứ tính thuế khác', 'bea atau pajak yang menjadi dasar pungutan lain', 'başka bir verginin matrahı olan vergi', 'dazio o imposta che fa da base a un altro'],
  customsValue: ['customs value of free goods', '免费货物的完税价格', '免費貨物的完稅價格', 'valor en aduana de la mercancía gratuita', 'valeur en douane des marchandises gratuites', 'Zollwert der kostenlosen Ware', 'valor aduaneiro das mercadorias gratuitas', 'таможенная стоимость бесплатных товаров', 'القيمة الجمركية للبضاعة المجانية', '無償品の課税価格', '무상 물품의 과세가격', 'trị giá hải quan của hàng miễn phí', 'nilai pabean barang gratis', 'bedelsiz eşyanın gümrük kıymeti', 'valore in dogana delle merci gratuite'],
  duty: ['duty rate', '关税税率', '關稅稅率', 'porcentaje del arancel', 'taux de droit de douane', 'Zollsatz', 'alíquota do imposto de importação', 'ставка пошлины', 'نسبة الرسم الجمركي', '関税率', '관세율', 'thuế suất nhập khẩu', 'tarif bea masuk', 'gümrük vergisi oranı', 'aliquota del dazio'],
  tax: ['tax rate', '税率', '稅率', 'porcentaje del impuesto', 'taux de taxe', 'Steuersatz', 'alíquota dos tributos', 'ставка налога', 'نسبة الضريبة', '税率', '세율', 'thuế suất', 'tarif pajak', 'vergi oranı', 'aliquota d’imposta'],
  fees: ['customs fees', '海关规费', '海關規費', 'tasas aduaneras', 'redevances douanières', 'Zollgebühren', 'taxas aduaneiras', 'таможенные сборы', 'الرسوم الإدارية الجمركية', '税関手数料', '통관 수수료', 'lệ phí hải quan', 'biaya pabean', 'gümrük harçları', 'spese doganali'],
  regime: ['customs rules of the country', '目的国海关规则', '目的國海關規則', 'normas aduaneras del país', 'règles douanières du pays', 'Zollregeln des Landes', 'regras aduaneiras do país', 'таможенные правила страны', 'القواعد الجمركية للبلد', '仕向国の税関規則', '해당국 관세 규정', 'quy định hải quan của nước nhập', 'aturan pabean negara tujuan', 'ülkenin gümrük kuralları', 'norme doganali del paese'],
  reading: ['values that can be read', '可识别的数据', '可識別的資料', 'datos legibles', 'données lisibles', 'lesbare Werte', 'dados legíveis', 'читаемые значения', 'قيم مقروءة', '読み取れる値', '읽을 수 있는 값', 'dữ liệu đọc được', 'nilai yang terbaca', 'okunabilir değerler', 'dati leggibili'],
  origin: ['origin of the goods', '原产地', '原產地', 'origen de la mercancía', 'origine des marchandises', 'Ursprung der Ware', 'origem das mercadorias', 'происхождение товара', 'منشأ البضاعة', '原産地', '원산지', 'xuất xứ hàng hóa', 'asal barang', 'eşyanın menşei', 'origine delle merci'],
  currency: ['currency', '币种', '幣別', 'moneda', 'devise', 'Währung', 'moeda', 'валюта', 'العملة', '通貨', '통화', 'loại tiền', 'mata uang', 'para birimi', 'valuta'],
  country: ['country of destination', '目的国', '目的國', 'país de destino', 'pays de destination', 'Bestimmungsland', 'país de destino', 'страна назначения', 'بلد الوصول', '仕向国', '목적국', 'nước đến', 'negara tujuan', 'varış ülkesi', 'paese di destinazione'],
  shares: ['shares of the price below 100%', '低于100%的价格占比', '低於100%的價格占比', 'porcentajes del precio inferiores al 100\u00a0%', 'parts du prix inférieures à 100\u00a0%', 'Preisanteile unter 100\u00a0%', 'percentagens do preço abaixo de 100%', 'доли цены менее 100\u00a0%', 'حصص من السعر دون 100%', '合計100%未満の価格割合', '100% 미만의 가격 비율', 'tỷ lệ của giá dưới 100%', 'porsi harga di bawah 100%', '%100 altında fiyat payları', 'quote del prezzo sotto il 100%'],
  incoterm: ['Incoterms rule', '贸易术语规则', '國貿條規', 'regla Incoterms', 'règle Incoterms', 'Incoterms-Regel', 'regra Incoterms', 'правило Инкотермс', 'قاعدة الإنكوترمز', 'インコタームズ規則', '인코텀즈 규칙', 'quy tắc Incoterms', 'aturan Incoterms', 'Incoterms kuralı', 'regola Incoterms'],
  items: ['goods', '商品明细', '商品明細', 'mercancía', 'marchandises', 'Waren', 'mercadorias', 'товары', 'البضاعة', '商品明細', '상품 명세', 'hàng hóa', 'barang', 'mallar', 'merci'],
} as const satisfies Record<string, Row>;

// prettier-ignore
export const MODES = {
  sea: ['Sea freight', '海运', '海運', 'Transporte marítimo', 'Transport maritime', 'Seefracht', 'Transporte marítimo', 'Морской транспорт', 'شحن بحري', '海上輸送', '해상 운송', 'Đường biển', 'Angkutan laut', 'Deniz yolu', 'Trasporto marittimo'],
  air: ['Air freight', '空运', '空運', 'Transporte aéreo', 'Transport aérien', 'Luftfracht', 'Transporte aéreo', 'Воздушный транспорт', 'شحن جوي', '航空輸送', '항공 운송', 'Đường hàng không', 'Angkutan udara', 'Hava yolu', 'Trasporto aereo'],
  rail: ['Rail freight', '铁路运输', '鐵路運輸', 'Transporte ferroviario', 'Transport ferroviaire', 'Bahnfracht', 'Transporte ferroviário', 'Железнодорожный транспорт', 'شحن بالسكك الحديدية', '鉄道輸送', '철도 운송', 'Đường sắt', 'Angkutan kereta api', 'Demir yolu', 'Trasporto ferroviario'],
  road: ['Road freight', '公路运输', '公路運輸', 'Transporte por carretera', 'Transport routier', 'Lkw-Fracht', 'Transporte rodoviário', 'Автомобильный транспорт', 'شحن بري', '道路輸送', '도로 운송', 'Đường bộ', 'Angkutan darat', 'Kara yolu', 'Trasporto stradale'],
  courier: ['Courier', '快递', '快遞', 'Mensajería', 'Messagerie express', 'Kurierdienst', 'Courier expresso', 'Курьерская доставка', 'بريد سريع', '国際宅配便', '특송', 'Chuyển phát nhanh', 'Kurir', 'Kurye', 'Corriere espresso'],
  multimodal: ['Multimodal transport', '多式联运', '多式聯運', 'Transporte multimodal', 'Transport multimodal', 'Multimodaler Transport', 'Transporte multimodal', 'Мультимодальная перевозка', 'نقل متعدد الوسائط', '複合一貫輸送', '복합 운송', 'Vận tải đa phương thức', 'Angkutan multimoda', 'Çok modlu taşıma', 'Trasporto multimodale'],
} as const satisfies Record<string, Row>;
