#include "app/kit/look/piece_drawings.h"

#include <QtCore/QFile>
#include <QtSvg/QSvgRenderer>

namespace plyline::look {

namespace {

constexpr qint64 largestDrawing = qint64{1024} * 1024;

} // namespace

std::unique_ptr<QSvgRenderer> readDrawing(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestDrawing)
        return nullptr;
    auto renderer = std::make_unique<QSvgRenderer>(file.read(largestDrawing));
    if (!renderer->isValid() || renderer->viewBoxF().isEmpty())
        return nullptr;
    renderer->setAspectRatioMode(Qt::KeepAspectRatio);
    return renderer;
}

PieceDrawings::PieceDrawings(PieceSet set) : m_set(std::move(set)) {}

PieceDrawings::~PieceDrawings() = default;

QSvgRenderer& PieceDrawings::of(rules::Piece piece)
{
    std::unique_ptr<QSvgRenderer>& drawing = m_read[numberOf(piece)];
    if (!drawing)
        drawing = readDrawing(m_set.fileOf(piece));
    if (!drawing)
        drawing = readDrawing(builtInPieceSets().front().fileOf(piece));
    Q_ASSERT(drawing); // the classic set is part of the program
    return *drawing;
}

} // namespace plyline::look
