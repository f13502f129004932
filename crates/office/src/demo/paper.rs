//! A small PDF with a few lines of text, for demo data.

use bytes::Bytes;

/// One A4 page with lines of text from the top. Only ASCII without brackets.
pub(super) fn pdf(lines: &[&str]) -> Bytes {
    let mut content = String::from("BT /F1 20 Tf 60 760 Td 30 TL ");
    for line in lines {
        let safe: String =
            line.chars().filter(|c| c.is_ascii() && !matches!(c, '(' | ')' | '\\')).collect();
        content.push_str(&format!("({safe}) Tj T* "));
    }
    content.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font \
         << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut out = String::from("%PDF-1.7\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let start = out.len();
    out.push_str(&format!(
        "xref\n0 {0}\n{table}trailer\n<< /Size {0} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    ));
    Bytes::from(out)
}
