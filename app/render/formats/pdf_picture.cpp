#include "app/render/formats/pdf_picture.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextOption>

#include "app/kit/look/faces.h"
#include "app/render/formats/pdf_additions.h"
#include "app/render/formats/pdf_date.h"
#include "app/render/frames/moment_text.h"
#include "app/render/frames/picture_painter.h"

#include <algorithm>

namespace plyline::formats {

namespace {

constexpr qreal pageMargin = 18;      ///< In millimetres.
constexpr qreal largestPicture = 130; ///< Width of the picture on the page, in millimetres.

/// The page while it is filled from above. Units are those of the screen, 96 to an inch.
class Page
{
public:
    explicit Page(QPdfWriter& writer) : m_writer(writer), m_painter(&writer)
    {
        m_scale = writer.logicalDpiX() / 96.0;
        m_painter.scale(m_scale, m_scale);
    }

    [[nodiscard]] QPainter& painter() { return m_painter; }
    [[nodiscard]] qreal width() const { return m_writer.width() / m_scale; }

    void writeText(const QString& text, const QFont& font)
    {
        if (text.isEmpty())
            return;
        QTextOption option(Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        const QRectF room(0, m_top, width(), 400);
        const QRectF used = m_painter.boundingRect(room, text, option);
        m_painter.drawText(room, text, option);
        m_top = used.bottom() + 4;
    }

    void drawPicture(const frames::PictureGeometry& geometry, const frames::PictureFrame& frame,
                     const frames::PictureLook& look)
    {
        const qreal wanted = std::min(width(), largestPicture / 25.4 * 96);
        const qreal scale = wanted / geometry.size().width();
        m_top += 8;
        m_painter.save();
        const look::Pane& pane = geometry.boardPane();
        const qreal margin = pane.bar.isEmpty() ? pane.square.left() : pane.bar.left();
        // On white paper the picture has no ground of its own, so its margin would look like an
        // indentation.
        m_painter.translate(look.theme.window == Qt::white ? -margin * scale : 0.0, m_top);
        m_painter.scale(scale, scale);
        frames::drawPicture(m_painter, geometry, frame, look);
        m_painter.restore();
        m_top += geometry.size().height() * scale + 12;
    }

private:
    QPdfWriter& m_writer;
    QPainter m_painter;
    qreal m_scale;
    qreal m_top = 0;
};

} // namespace

look::PieceSet piecesOnPaper(const look::PieceSet& pieces)
{
    const look::PieceSet& shaded = look::builtInPieceSets().front();
    return pieces == shaded ? look::pieceSetOf(QStringLiteral("flat")) : pieces;
}

Expected<void, Error> writePdf(const Film& film, files::NewFile& file, const std::stop_token&,
                               const Progress&)
{
    const game::Ply ply = film.steps.front().ply;
    const auto frame = film.source.frameAt(ply, film.steps.front().elapsed);
    if (!frame)
        return unexpected(frame.error());
    frames::PictureOptions options = film.options;
    options.size.scale = 1.0;
    options.look.pieces = piecesOnPaper(options.look.pieces);
    if (!options.look.theme.isDark)
        options.look.theme.window = Qt::white; // the paper's
    const frames::PicturePainter pictures(options);
    const frames::MomentText text = momentTextOf(film.source, ply);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(text.title);
        writer.setCreator(QStringLiteral("Plyline"));
        writer.setPageSize(QPageSize(film.paper));
        writer.setPageMargins(QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin),
                              QPageLayout::Millimeter);
        Page page(writer);
        const look::Fonts& fonts = look::Fonts::standard();
        page.writeText(text.title, fonts.heading);
        page.drawPicture(pictures.geometryOf(*frame), *frame, options.look);
        page.writeText(text.fen, fonts.mono);
        page.writeText(film.link, fonts.mono);
    }
    QByteArray bytes = buffer.data();
    addToPdf(bytes, {{}, film.link});
    if (film.date)
        setDate(bytes, *film.date);
    return writeBytes(file, bytes);
}

} // namespace plyline::formats
