import type { DocumentKind } from '../../core/spec/kinds.ts';
import type { Language } from '../../core/tables/languages.ts';

/** Two ways to say the same: with the name of a person, and where there is none. */
export type WithPerson = readonly [named: string, unnamed: string];

/** What a mail to a buyer says in one language; braces as in the templates of a seller. */
export interface EmailTerms {
  /** The document, as a subject names it. */
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly subject: string;
  readonly greeting: WithPerson;
  /** Who writes, where the custom of the language wants that said first. */
  readonly introduction?: WithPerson;
  readonly opening: Readonly<Record<DocumentKind, string>>;
  readonly attached: string;
  /** Leads to the list of total, validity and payment. */
  readonly terms: string;
  readonly closing: Readonly<Record<DocumentKind, string>>;
  readonly regards: string;
}

/**
 * Letters as a trade correspondent writes them in each language. The sex of the addressee is not known, so forms are
 * taken that fit both: Guten Tag (de), Bonjour (fr), Gentile (it), Sayın (tr), Здравствуйте (ru), or both (es, pt, ar).
 */
export const EMAILS: Readonly<Record<Language, EmailTerms>> = {
  en: {
    kinds: { quotation: 'Quotation', proforma: 'Proforma Invoice' },
    subject: '{kind} {number} – {seller}',
    greeting: ['Dear {person},', 'Dear Sir or Madam,'],
    opening: {
      quotation: 'Thank you for your interest in our products. We are pleased to submit our quotation {number}.',
      proforma: 'Thank you for your business. We are pleased to send you our proforma invoice {number}.',
    },
    attached: 'Please find attached: {attachments}',
    terms: 'The main terms at a glance:',
    closing: {
      quotation:
        'If you have any questions, or would like to discuss quantities or terms, please let us know. We look forward to hearing from you.',
      proforma:
        'Please check the details and let us have your confirmation. If you have any questions, we will be glad to help.',
    },
    regards: 'Kind regards,',
  },
  zh: {
    kinds: { quotation: '报价单', proforma: '形式发票' },
    subject: '{kind} {number}（{seller}）',
    greeting: ['尊敬的{person}：\n您好！', '尊敬的客户：\n您好！'],
    opening: {
      quotation: '感谢贵司对我司产品的关注，现奉上报价单 {number}，敬请查阅。',
      proforma: '感谢贵司的信任与支持，现奉上形式发票 {number}，敬请核对。',
    },
    attached: '附件：{attachments}',
    terms: '主要条款如下：',
    closing: {
      quotation: '如有任何疑问，或需商讨数量及条款，欢迎随时与我们联系。期待您的回复。',
      proforma: '请核对各项内容并予以确认。如有任何疑问，欢迎随时与我们联系。',
    },
    regards: '顺祝商祺！',
  },
  'zh-Hant': {
    kinds: { quotation: '報價單', proforma: '形式發票' },
    subject: '{kind} {number}（{seller}）',
    greeting: ['{person} 您好：', '敬啟者：'],
    opening: {
      quotation: '感謝貴公司對本公司產品的關注，茲奉上報價單 {number}，敬請查閱。',
      proforma: '感謝貴公司的信任與支持，茲奉上形式發票 {number}，敬請核對。',
    },
    attached: '附件：{attachments}',
    terms: '主要條款如下：',
    closing: {
      quotation: '如有任何疑問，或需洽談數量及條款，歡迎隨時與我們聯繫。期待您的回覆。',
      proforma: '請核對各項內容並予以確認。如有任何疑問，歡迎隨時與我們聯繫。',
    },
    regards: '順頌商祺',
  },
  es: {
    kinds: { quotation: 'Cotización', proforma: 'Factura proforma' },
    subject: '{kind} {number} – {seller}',
    greeting: ['Estimado/a {person}:', 'Estimados señores:'],
    opening: {
      quotation: 'Gracias por su interés en nuestros productos. Nos complace presentar nuestra cotización {number}.',
      proforma: 'Gracias por su confianza. Por la presente remitimos nuestra factura proforma {number}.',
    },
    attached: 'Adjuntamos: {attachments}',
    terms: 'Las condiciones principales son las siguientes:',
    closing: {
      quotation:
        'Quedamos a su disposición para cualquier consulta sobre cantidades o condiciones. Esperamos con interés su respuesta.',
      proforma:
        'Agradeceremos la revisión de los datos y su confirmación. Quedamos a su disposición para cualquier consulta.',
    },
    regards: 'Saludos cordiales,',
  },
  fr: {
    kinds: { quotation: 'Offre de prix', proforma: 'Facture proforma' },
    subject: '{kind} n° {number} – {seller}',
    greeting: ['Bonjour {person},', 'Madame, Monsieur,'],
    opening: {
      quotation:
        'Nous vous remercions de l’intérêt que vous portez à nos produits et avons le plaisir de vous soumettre notre offre de prix n° {number}.',
      proforma:
        'Nous vous remercions de votre confiance et avons le plaisir de vous adresser notre facture proforma n° {number}.',
    },
    attached: 'Veuillez trouver ci-joint\u00a0: {attachments}',
    terms: 'Les principales conditions sont les suivantes\u00a0:',
    closing: {
      quotation:
        'Nous restons à votre disposition pour toute question concernant les quantités ou les conditions. Dans l’attente de votre réponse, nous vous remercions de votre attention.',
      proforma:
        'Nous vous prions de bien vouloir vérifier ces éléments et de nous faire part de votre accord. Nous restons à votre disposition pour toute question.',
    },
    regards: 'Cordialement,',
  },
  de: {
    kinds: { quotation: 'Angebot', proforma: 'Proformarechnung' },
    subject: '{kind} {number} – {seller}',
    greeting: ['Guten Tag {person},', 'Sehr geehrte Damen und Herren,'],
    // After the comma of the greeting the sentence goes on, with a small letter.
    opening: {
      quotation:
        'vielen Dank für Ihr Interesse an unseren Produkten. Gern unterbreiten wir Ihnen unser Angebot {number}.',
      proforma: 'vielen Dank für Ihr Vertrauen. Hiermit erhalten Sie unsere Proformarechnung {number}.',
    },
    attached: 'Im Anhang finden Sie: {attachments}',
    terms: 'Die wichtigsten Konditionen im Überblick:',
    closing: {
      quotation:
        'Bei Fragen oder Wünschen zu Mengen und Konditionen sprechen Sie uns gern an. Wir freuen uns auf Ihre Rückmeldung.',
      proforma:
        'Bitte prüfen Sie die Angaben und senden Sie uns Ihre Bestätigung. Für Rückfragen stehen wir Ihnen gern zur Verfügung.',
    },
    regards: 'Mit freundlichen Grüßen',
  },
  pt: {
    kinds: { quotation: 'Cotação', proforma: 'Fatura proforma' },
    subject: '{kind} {number} – {seller}',
    greeting: ['Prezado(a) {person},', 'Prezados senhores,'],
    opening: {
      quotation: 'Agradecemos o interesse em nossos produtos e temos o prazer de apresentar nossa cotação {number}.',
      proforma: 'Agradecemos a confiança e temos o prazer de enviar nossa fatura proforma {number}.',
    },
    attached: 'Segue em anexo: {attachments}',
    terms: 'As principais condições são as seguintes:',
    closing: {
      quotation:
        'Ficamos à disposição para esclarecer qualquer dúvida ou tratar de quantidades e condições. Aguardamos seu retorno.',
      proforma:
        'Pedimos a gentileza de conferir os dados e nos enviar sua confirmação. Ficamos à disposição para esclarecer qualquer dúvida.',
    },
    regards: 'Atenciosamente,',
  },
  ru: {
    kinds: { quotation: 'Коммерческое предложение', proforma: 'Счёт-проформа' },
    subject: '{kind} № {number} — {seller}',
    greeting: ['Здравствуйте, {person}!', 'Уважаемые господа!'],
    opening: {
      quotation: 'Благодарим за интерес к нашей продукции. Направляем наше коммерческое предложение № {number}.',
      proforma: 'Благодарим за доверие. Направляем счёт-проформу № {number}.',
    },
    attached: 'Во вложении: {attachments}',
    terms: 'Основные условия:',
    closing: {
      quotation: 'Будем рады ответить на вопросы и обсудить количество и условия поставки. Ждём вашего ответа.',
      proforma: 'Просим проверить данные и прислать подтверждение. Будем рады ответить на любые вопросы.',
    },
    regards: 'С уважением,',
  },
  ar: {
    kinds: { quotation: 'عرض أسعار', proforma: 'فاتورة أولية' },
    subject: '{kind} رقم {number} – {seller}',
    greeting: ['السيد/السيدة {person} المحترم/ة،\nتحية طيبة وبعد،', 'إلى السادة {buyer} المحترمين،\nتحية طيبة وبعد،'],
    opening: {
      quotation: 'نشكركم على اهتمامكم بمنتجاتنا، ويسرنا أن نقدم لكم عرض الأسعار رقم {number}.',
      proforma: 'نشكركم على ثقتكم بنا، ويسرنا أن نرسل إليكم الفاتورة الأولية رقم {number}.',
    },
    attached: 'المرفقات: {attachments}',
    terms: 'وفيما يلي أهم الشروط:',
    closing: {
      quotation: 'يسعدنا الرد على أي استفسار بشأن الكميات أو الشروط، ونتطلع إلى ردكم.',
      proforma: 'نرجو التكرم بمراجعة البيانات وموافاتنا بتأكيدكم، ويسعدنا الرد على أي استفسار.',
    },
    regards: 'وتفضلوا بقبول فائق الاحترام والتقدير،',
  },
  ja: {
    kinds: { quotation: 'お見積書', proforma: 'プロフォーマインボイス' },
    subject: '{kind}送付のご案内（{number}）／{seller}',
    greeting: ['{buyer}\n{person} 様', '{buyer}\nご担当者様'],
    introduction: [
      'お世話になっております。\n{seller}の{contact}でございます。',
      'お世話になっております。\n{seller}でございます。',
    ],
    opening: {
      quotation:
        'この度は弊社製品にご関心をお寄せいただき、誠にありがとうございます。\nお見積書（{number}）をお送りいたしますので、ご査収くださいますようお願い申し上げます。',
      proforma:
        '平素よりご愛顧を賜り、誠にありがとうございます。\nプロフォーマインボイス（{number}）をお送りいたしますので、ご確認くださいますようお願い申し上げます。',
    },
    attached: '添付ファイル：{attachments}',
    terms: '主な条件は下記のとおりでございます。',
    closing: {
      quotation: 'ご検討のうえ、ご不明な点や数量・条件についてのご相談がございましたら、お気軽にお申し付けください。',
      proforma:
        '内容をご確認のうえ、ご承認の旨をお知らせいただけますと幸いです。\nご不明な点がございましたら、お気軽にお問い合わせください。',
    },
    regards: '何卒よろしくお願い申し上げます。',
  },
  ko: {
    kinds: { quotation: '견적서', proforma: '견적송장' },
    subject: '[{seller}] {kind} 송부의 건 ({number})',
    greeting: ['{buyer} {person} 님께', '{buyer} 담당자님께'],
    introduction: ['안녕하십니까. {seller} {contact}입니다.', '안녕하십니까. {seller}입니다.'],
    opening: {
      quotation:
        '당사 제품에 관심을 가져 주셔서 진심으로 감사드립니다. 견적서({number})를 보내 드리오니 검토하여 주시기 바랍니다.',
      proforma:
        '항상 당사를 신뢰해 주셔서 진심으로 감사드립니다. 견적송장({number})을 보내 드리오니 확인하여 주시기 바랍니다.',
    },
    attached: '첨부 파일: {attachments}',
    terms: '주요 조건은 다음과 같습니다.',
    closing: {
      quotation:
        '수량이나 조건과 관련하여 문의 사항이 있으시면 언제든지 연락해 주시기 바랍니다. 회신을 기다리겠습니다.',
      proforma:
        '내용을 확인하신 후 회신해 주시면 감사하겠습니다. 문의 사항이 있으시면 언제든지 연락해 주시기 바랍니다.',
    },
    regards: '감사합니다.',
  },
  vi: {
    kinds: { quotation: 'Báo giá', proforma: 'Hóa đơn chiếu lệ' },
    subject: '{kind} số {number} – {seller}',
    greeting: ['Kính gửi Anh/Chị {person},', 'Kính gửi Quý công ty,'],
    opening: {
      quotation:
        'Cảm ơn Quý công ty đã quan tâm đến sản phẩm của chúng tôi. Chúng tôi xin gửi báo giá số {number} để Quý công ty xem xét.',
      proforma:
        'Cảm ơn Quý công ty đã tin tưởng hợp tác. Chúng tôi xin gửi hóa đơn chiếu lệ số {number} để Quý công ty kiểm tra.',
    },
    attached: 'Tệp đính kèm: {attachments}',
    terms: 'Các điều khoản chính như sau:',
    closing: {
      quotation:
        'Nếu có câu hỏi hoặc cần trao đổi thêm về số lượng và điều khoản, xin vui lòng liên hệ với chúng tôi. Rất mong nhận được phản hồi từ Quý công ty.',
      proforma:
        'Kính mong Quý công ty kiểm tra các thông tin và xác nhận lại. Nếu có câu hỏi, xin vui lòng liên hệ với chúng tôi.',
    },
    regards: 'Trân trọng,',
  },
  id: {
    kinds: { quotation: 'Penawaran Harga', proforma: 'Faktur Proforma' },
    subject: '{kind} {number} – {seller}',
    greeting: ['Yth. Bapak/Ibu {person},\nDengan hormat,', 'Yth. Bapak/Ibu,\nDengan hormat,'],
    opening: {
      quotation:
        'Terima kasih atas minat Bapak/Ibu terhadap produk kami. Bersama ini kami sampaikan penawaran harga nomor {number}.',
      proforma: 'Terima kasih atas kepercayaan Bapak/Ibu. Bersama ini kami sampaikan faktur proforma nomor {number}.',
    },
    attached: 'Lampiran: {attachments}',
    terms: 'Ketentuan utamanya adalah sebagai berikut:',
    closing: {
      quotation:
        'Apabila ada pertanyaan atau hal yang ingin dibicarakan mengenai jumlah dan ketentuan, silakan menghubungi kami. Kami menantikan tanggapan Bapak/Ibu.',
      proforma:
        'Mohon kiranya data tersebut diperiksa dan dikonfirmasi. Apabila ada pertanyaan, silakan menghubungi kami.',
    },
    regards: 'Hormat kami,',
  },
  tr: {
    kinds: { quotation: 'Fiyat Teklifi', proforma: 'Proforma Fatura' },
    subject: '{kind} {number} – {seller}',
    greeting: ['Sayın {person},', 'Sayın Yetkili,'],
    opening: {
      quotation:
        'Ürünlerimize gösterdiğiniz ilgi için teşekkür ederiz. {number} numaralı fiyat teklifimizi bilgilerinize sunarız.',
      proforma:
        'Firmamıza duyduğunuz güven için teşekkür ederiz. {number} numaralı proforma faturamızı bilgilerinize sunarız.',
    },
    attached: 'Ekler: {attachments}',
    terms: 'Başlıca koşullar aşağıdaki gibidir:',
    closing: {
      quotation:
        'Miktar ve koşullarla ilgili sorularınız için bizimle iletişime geçebilirsiniz. Değerli yanıtınızı bekleriz.',
      proforma:
        'Bilgileri kontrol ederek onayınızı iletmenizi rica ederiz. Sorularınız için her zaman bizimle iletişime geçebilirsiniz.',
    },
    regards: 'Saygılarımızla,',
  },
  it: {
    kinds: { quotation: 'Offerta', proforma: 'Fattura proforma' },
    subject: '{kind} n. {number} – {seller}',
    greeting: ['Gentile {person},', 'Spett.le {buyer},'],
    // As in German.
    opening: {
      quotation:
        'vi ringraziamo per l’interesse mostrato per i nostri prodotti e siamo lieti di sottoporvi la nostra offerta n. {number}.',
      proforma:
        'vi ringraziamo per la fiducia accordataci e siamo lieti di inviarvi la nostra fattura proforma n. {number}.',
    },
    attached: 'In allegato: {attachments}',
    terms: 'Di seguito le condizioni principali:',
    closing: {
      quotation:
        'Restiamo a disposizione per qualsiasi chiarimento su quantità o condizioni e attendiamo un vostro cortese riscontro.',
      proforma:
        'Vi preghiamo di verificare i dati e di inviarci la vostra conferma. Restiamo a disposizione per qualsiasi chiarimento.',
    },
    regards: 'Cordiali saluti',
  },
};
