#include "app/render/formats/pdf_additions.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

namespace plyline::formats {

namespace {

/// What an update needs to know of the file before it.
struct PdfEnd
{
    int catalog = 0;
    int info = 0;       ///< The object with title and date.
    int size = 0;       ///< Number of objects.
    qsizetype xref = 0; ///< Where the table of objects begins.
    QByteArray trailer; ///< The entries of the trailer.
};

QByteArray objectText(const QByteArray& pdf, int number)
{
    const QByteArray begin = '\n' + QByteArray::number(number) + " 0 obj\n";
    const auto from = pdf.indexOf(begin);
    const auto to = from < 0 ? from : pdf.indexOf("endobj", from);
    return to < 0 ? QByteArray() : pdf.mid(from + begin.size(), to - from - begin.size());
}

int numberAfter(const QByteArray& text, const QByteArray& name)
{
    const auto at = text.indexOf(name);
    if (at < 0)
        return 0;
    auto from = at + name.size();
    while (from < text.size() && text[from] == ' ')
        ++from;
    auto to = from;
    while (to < text.size() && text[to] >= '0' && text[to] <= '9')
        ++to;
    return text.mid(from, to - from).toInt();
}

PdfEnd endOf(const QByteArray& pdf)
{
    PdfEnd end;
    const auto at = pdf.lastIndexOf("trailer");
    const auto from = at < 0 ? at : pdf.indexOf("<<", at);
    const auto to = from < 0 ? from : pdf.indexOf("startxref", from);
    if (to < 0)
        return end;
    end.trailer = pdf.mid(from + 2, pdf.lastIndexOf(">>", to) - from - 2);
    end.catalog = numberAfter(end.trailer, "/Root");
    end.info = numberAfter(end.trailer, "/Info");
    end.size = numberAfter(end.trailer, "/Size");
    end.xref = numberAfter(pdf.mid(to), "startxref\n");
    return end;
}

std::vector<int> pagesOf(const QByteArray& pdf, const QByteArray& catalog)
{
    std::vector<int> pages;
    const QByteArray tree = objectText(pdf, numberAfter(catalog, "/Pages"));
    const auto from = tree.indexOf('[', tree.indexOf("/Kids"));
    const QByteArray kids = tree.mid(from + 1, tree.indexOf(']', from) - from - 1);
    static const QRegularExpression reference(QStringLiteral("(\\d+) 0 R"));
    auto found = reference.globalMatch(QString::fromLatin1(kids));
    while (found.hasNext())
        pages.push_back(found.next().captured(1).toInt());
    return pages;
}

/// Returns the text as a string of UTF-16 in hexadecimal digits.
QByteArray stringOf(const QString& text)
{
    QByteArray units("\xfe\xff");
    for (const QChar unit : text) {
        units += static_cast<char>(unit.unicode() >> 8);
        units += static_cast<char>(unit.unicode() & 0xff);
    }
    return '<' + units.toHex() + '>';
}

/// Gives each entry its neighbours; object numbers begin with `first`.
QByteArray entryText(const std::vector<PdfEntry>& entries, std::size_t at, int root, int first,
                     int page)
{
    const PdfEntry& entry = entries[at];
    const auto reference = [first](std::size_t i) {
        return QByteArray::number(first + static_cast<int>(i)) + " 0 R\n";
    };
    int parent = root;
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    for (std::size_t i = at; i-- > 0 && entries[i].level >= entry.level;)
        if (entries[i].level == entry.level && !before)
            before = i;
    for (std::size_t i = at; i-- > 0;)
        if (entries[i].level < entry.level) {
            parent = first + static_cast<int>(i);
            break;
        }
    std::optional<std::size_t> lastChild;
    int children = 0;
    for (std::size_t i = at + 1; i < entries.size(); ++i) {
        if (entries[i].level <= entry.level) {
            if (entries[i].level == entry.level)
                after = i;
            break;
        }
        lastChild = i;
        ++children;
    }
    QByteArray text = "<<\n/Title " + stringOf(entry.title) + "\n/Parent " +
                      QByteArray::number(parent) + " 0 R\n/Dest [" + QByteArray::number(page) +
                      " 0 R /Fit]\n";
    if (before)
        text += "/Prev " + reference(*before);
    if (after)
        text += "/Next " + reference(*after);
    if (children > 0)
        text += "/First " + reference(at + 1) + "/Last " + reference(*lastChild) + "/Count " +
                QByteArray::number(children) + '\n';
    return text + ">>\n";
}

/// Appends objects and their table.
class Update
{
public:
    explicit Update(QByteArray& pdf) : m_pdf(pdf) {}

    void add(int number, const QByteArray& content)
    {
        m_table += QByteArray::number(number) + " 1\n" +
                   QByteArray::number(m_pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        m_pdf += QByteArray::number(number) + " 0 obj\n" + content + "endobj\n";
    }
    void end(const PdfEnd& before, int size)
    {
        const auto xref = m_pdf.size();
        QByteArray trailer = before.trailer;
        trailer.replace("/Size " + QByteArray::number(before.size),
                        "/Size " + QByteArray::number(size));
        m_pdf += "xref\n" + m_table + "trailer\n<<" + trailer + "/Prev " +
                 QByteArray::number(before.xref) + "\n>>\nstartxref\n" + QByteArray::number(xref) +
                 "\n%%EOF\n";
    }

private:
    QByteArray& m_pdf;
    QByteArray m_table;
};

/// Adds the entries as objects from `root` on. Returns the number after the last one.
int addEntries(Update& update, const std::vector<PdfEntry>& entries, const std::vector<int>& pages,
               int root)
{
    const int first = root + 1;
    std::size_t lastTop = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].level == 0)
            lastTop = i;
    update.add(root, "<<\n/Type /Outlines\n/First " + QByteArray::number(first) + " 0 R\n/Last " +
                         QByteArray::number(first + static_cast<int>(lastTop)) + " 0 R\n/Count " +
                         QByteArray::number(entries.size()) + "\n>>\n");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto page = std::min(static_cast<std::size_t>(entries[i].page), pages.size() - 1);
        update.add(first + static_cast<int>(i), entryText(entries, i, root, first, pages[page]));
    }
    return first + static_cast<int>(entries.size());
}

/// Returns a dictionary with another entry at its end; empty if it is none.
QByteArray withEntry(QByteArray dictionary, const QByteArray& entry)
{
    const auto close = dictionary.lastIndexOf(">>");
    return close < 0 ? QByteArray() : dictionary.insert(close, entry + '\n');
}

} // namespace

void addToPdf(QByteArray& pdf, const PdfAdditions& additions)
{
    const PdfEnd end = endOf(pdf);
    const QByteArray catalog = objectText(pdf, end.catalog);
    const std::vector<int> pages = pagesOf(pdf, catalog);
    const QByteArray info =
        withEntry(objectText(pdf, end.info), "/Subject " + stringOf(additions.subject));
    const QByteArray outlined =
        withEntry(catalog, "/Outlines " + QByteArray::number(end.size) + " 0 R");
    const bool hasOutline = !additions.outline.empty() && !pages.empty() && !outlined.isEmpty();
    const bool hasSubject = !additions.subject.isEmpty() && !info.isEmpty();
    if (end.size == 0 || (!hasOutline && !hasSubject))
        return;
    Update update(pdf);
    int size = end.size;
    if (hasSubject)
        update.add(end.info, info);
    if (hasOutline) {
        update.add(end.catalog, outlined);
        size = addEntries(update, additions.outline, pages, end.size);
    }
    update.end(end, size);
}

} // namespace plyline::formats
