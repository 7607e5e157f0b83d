#include <QtCore/QCoreApplication>

#include "app/kit/words/move_label.h"
#include "app/kit/words/result.h"
#include "app/kit/words/sentences.h"
#include "app/render/paper/page_layouts.h"
#include "core/game/nag_signs.h"

#include <algorithm>

namespace plyline::paper {

namespace {

using analysis::PlyFacts;
using game::Ply;
using look::Face;

constexpr double gutter = 28;
constexpr double diagramPart = 0.78; ///< Of the width of a column.

/// Fills two columns a page from above.
class Columns
{
public:
    Columns(PaperDocument& document, const QSizeF& size, double head)
        : m_document(document), m_size(size), m_head(head), m_top(head)
    {}

    [[nodiscard]] double width() const { return (m_size.width() - gutter) / 2; }
    [[nodiscard]] int page() const { return static_cast<int>(m_document.pages.size()) - 1; }

    void addText(const QString& text, Face face)
    {
        for (const QString& line : brokenLines(text, face, width())) {
            const double height = lineHeightOf(face);
            makeRoom(height);
            current().texts.push_back({QRectF(left(), m_top, width(), height), line, face});
            m_top += height;
        }
    }
    void addGap(double height) { m_top += m_top > m_head ? height : 0; }
    /// Adds a diagram with its caption, which stay together.
    void addDiagram(Ply ply, const QString& caption)
    {
        const double side = width() * diagramPart;
        const double height = lineHeightOf(Face::Small);
        addGap(6);
        makeRoom(side + height + 8);
        const double shift = (width() - side) / 2;
        current().diagrams.push_back({QRectF(left() + shift, m_top, side, side), ply});
        current().texts.push_back({QRectF(left(), m_top + side + 2, width(), height), caption,
                                   Face::Small, Qt::AlignHCenter, true});
        m_top += side + height + 8;
    }

private:
    [[nodiscard]] PaperPage& current() { return m_document.pages.back(); }
    [[nodiscard]] double left() const { return m_column * (width() + gutter); }
    void makeRoom(double height)
    {
        if (m_top + height <= m_size.height() - footHeight() || m_top <= m_head)
            return;
        if (++m_column > 1) {
            m_column = 0;
            m_head = 0;
            m_document.pages.emplace_back();
        }
        m_top = m_head;
    }

    PaperDocument& m_document;
    QSizeF m_size;
    double m_head;
    double m_top;
    int m_column = 0;
};

QString moveText(const PlyFacts& facts, bool hasFigurines)
{
    QString text = QString::fromStdString(facts.san);
    if (hasFigurines)
        text = withFigurines(text);
    for (const int nag : facts.nags) {
        const std::string_view sign = game::signOfNag(nag);
        text += QString::fromUtf8(sign.data(), static_cast<qsizetype>(sign.size()));
    }
    return text;
}

bool isIn(const std::vector<Ply>& plies, Ply ply)
{
    return std::binary_search(plies.begin(), plies.end(), ply);
}

/// Adds the moves, split where a comment or a diagram follows.
void addMoves(Columns& columns, const frames::FrameSource& source, const PaperOptions& options,
              bool hasFigurines)
{
    const std::vector<PlyFacts>& plies = source.line().plies;
    QStringList words;
    const auto endParagraph = [&] {
        if (!words.isEmpty())
            columns.addText(words.join(QLatin1Char(' ')), Face::Strong);
        words.clear();
    };
    bool isNumberWanted = true;
    for (std::size_t i = 0; i < plies.size(); ++i) {
        const PlyFacts& facts = plies[i];
        const Ply ply(static_cast<int>(i) + 1);
        const QString move = moveText(facts, hasFigurines);
        const bool hasNumber = isNumberWanted || facts.mover == rules::Color::White;
        words << (hasNumber ? words::moveNumberText(facts.moveNumber, facts.mover) +
                                  QChar(QChar::Nbsp) + move
                            : move);
        isNumberWanted = false;
        const bool hasComment = options.hasComments && facts.hasComment;
        const bool hasDiagram = isIn(options.moments, ply);
        if (!hasComment && !hasDiagram)
            continue;
        endParagraph();
        isNumberWanted = true;
        if (hasDiagram)
            columns.addDiagram(ply, labelOf(source, ply, hasFigurines));
        if (hasComment) {
            columns.addGap(2);
            columns.addText(QString::fromStdString(facts.comment).simplified(), Face::Body);
            columns.addGap(3);
        }
    }
    endParagraph();
}

} // namespace

PaperDocument gamePages(const frames::FrameSource& source, const PaperOptions& options,
                        const QSizeF& size)
{
    PaperDocument document;
    document.pages.emplace_back();
    const double head =
        addHead(document.pages.back(), headingOf(source), factsOf(source), size.width());
    Columns columns(document, size, head);
    if (isIn(options.moments, Ply()))
        columns.addDiagram(Ply(), labelOf(source, Ply(), false));
    addMoves(columns, source, options, options.hasFigurines && canWriteFigurines());
    if (source.line().replay->line().isMain()) {
        columns.addGap(4);
        columns.addText(words::sentence(source.game().ending), Face::Body);
    }
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const PaperDiagram& diagram : document.pages[page].diagrams)
            document.outline.push_back(
                {labelOf(source, diagram.ply, false), static_cast<int>(page), 1});
    return document;
}

} // namespace plyline::paper
