#include "app/render/formats/pdf_date.h"

namespace plyline::formats {

void setDate(QByteArray& pdf, const QDateTime& date)
{
    const QByteArray begin = "/CreationDate (D:";
    for (auto at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const auto from = at + begin.size();
        const auto length = pdf.indexOf(')', from) - from;
        // The text has the same length as before, so that no offset in the file changes.
        QByteArray text = date.toUTC().toString(u"yyyyMMddHHmmss").toLatin1();
        text += length == text.size() + 1 ? "Z" : "+00'00'";
        if (length == text.size())
            pdf.replace(from, length, text);
    }
}

} // namespace plyline::formats
