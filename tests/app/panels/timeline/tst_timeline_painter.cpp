#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/checkpoints_lane.h"
#include "app/panels/timeline/evaluation_lane.h"
#include "app/panels/timeline/mark_signs.h"
#include "app/panels/timeline/timeline_painter.h"
#include "tests/app/panels/timeline/timeline_test.h"
#include "tests/support/counting_device.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace plyline;
using namespace plyline::timeline;
using tests::laneOf;
using tests::layoutOf;
using tests::plainGame;

namespace {

QImage painted(const TimelineLayout& layout, const TimelineFrame& frame,
               const look::Theme& theme = look::Theme::dark())
{
    QImage image(layout.size.toSize(), QImage::Format_RGB32);
    image.fill(theme.surface);
    QPainter painter(&image);
    paintTimeline(painter, layout, frame, theme, look::Fonts::standard());
    return image;
}

bool isNear(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) < 12 && std::abs(a.green() - b.green()) < 12 &&
           std::abs(a.blue() - b.blue()) < 12;
}

/// What a color of this opacity makes of the ground below it.
QColor mixed(QColor color, QColor ground, double opacity)
{
    const auto mix = [&](int a, int b) {
        return static_cast<int>(a * opacity + b * (1 - opacity));
    };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
            mix(color.blue(), ground.blue())};
}

/// The pixels of a mark, white on black, without its colour.
QImage shapeOf(Mark mark)
{
    look::Theme theme;
    theme.text = theme.textDim = theme.event = theme.differ = Qt::white;
    QImage image(16, 16, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(painter, mark, {8.0, 8.0}, theme);
    return image;
}

int inkOf(const QImage& image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qGray(image.pixel(x, y));
    }
    return ink;
}

} // namespace

class TestTimelinePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksDifferInShape();
    void thePresentIsFilledAndTheFutureDim();
    void theFoldedEventsAreAmber();
    void theGraphIsFullAtMate();
    void aStepChangesNothingOutsideItsRegion();
    void aLongGameIsPaintedInNoMoreShapesThanFit();
};

void TestTimelinePainter::marksDifferInShape()
{
    for (const Mark one : allMarks) {
        const QImage shape = shapeOf(one);
        QVERIFY(inkOf(shape) > 255 * 8);
        for (const Mark other : allMarks) {
            if (one >= other)
                continue;
            const QImage otherShape = shapeOf(other);
            int difference = 0;
            for (int y = 0; y < 16; ++y) {
                for (int x = 0; x < 16; ++x)
                    difference +=
                        std::abs(qGray(shape.pixel(x, y)) - qGray(otherShape.pixel(x, y)));
            }
            QVERIFY2(difference > 255 * 12, qPrintable(QString::number(difference)));
        }
    }
}

void TestTimelinePainter::thePresentIsFilledAndTheFutureDim()
{
    for (const look::Theme* theme : {&look::Theme::dark(), &look::Theme::light()}) {
        const TimelineLayout layout = layoutOf(plainGame(40));
        TimelineFrame frame;
        frame.ply = game::Ply(20);
        const QImage image = painted(layout, frame, *theme);
        const auto colorAt = [&](int ply) {
            const QRectF cell =
                laneOf<CellsLayout>(layout).cells()[static_cast<std::size_t>(ply - 1)].rect;
            return image.pixelColor((cell.center() + QPointF(2.0, 0.0)).toPoint());
        };
        QVERIFY(isNear(colorAt(20), theme->event));
        QVERIFY(isNear(colorAt(18), theme->blackCell));
        QVERIFY(!isNear(colorAt(22), theme->blackCell));
        const auto distance = [&](int ply) {
            return std::abs(colorAt(ply).lightness() - theme->surface.lightness());
        };
        QVERIFY(distance(22) < distance(18));
    }
}

void TestTimelinePainter::theFoldedEventsAreAmber()
{
    const TimelineLayout layout = layoutOf(plainGame(87));
    TimelineFrame frame;
    frame.ply = game::Ply(47);
    frame.seek = {game::Ply(32), 15};
    const look::Theme& theme = look::Theme::dark();
    const QImage image = painted(layout, frame);
    const int y = static_cast<int>(laneOf<CheckpointsLayout>(layout).rect().center().y());
    const auto colorAt = [&](double ply) {
        const double x = layout.axis.left() + ply * layout.axis.step();
        return image.pixelColor(static_cast<int>(x), y);
    };
    QVERIFY(isNear(colorAt(40.5), theme.event));
    QVERIFY(isNear(colorAt(32.0), theme.state));
    QVERIFY(isNear(colorAt(16.0), theme.state));
    QVERIFY(!isNear(colorAt(60.5), theme.event));
    QVERIFY(!isNear(colorAt(24.5), theme.event));
}

void TestTimelinePainter::theGraphIsFullAtMate()
{
    TimelineGame game = plainGame(20);
    for (TimelinePly& ply : game.plies)
        ply.whiteShare = 1.0;
    for (std::size_t i = 10; i < 20; ++i)
        game.plies[i].whiteShare = 0.0;
    const TimelineLayout layout = layoutOf(game);
    TimelineFrame frame;
    frame.ply = game::Ply(20);
    const QImage image = painted(layout, frame);
    const QRectF lane = laneOf<EvaluationLayout>(layout).rect();
    const auto colorAt = [&](int ply, double share) {
        return image.pixelColor(static_cast<int>(layout.axis.xOf(game::Ply(ply))) + 4,
                                static_cast<int>(lane.bottom() - share * lane.height()));
    };
    // Above the middle all is White's while White mates, and below it all is Black's.
    const look::Theme& theme = look::Theme::dark();
    for (const double share : {0.6, 0.9}) {
        QVERIFY(isNear(colorAt(5, share), mixed(theme.whiteCell, theme.lane, 0.85)));
        QVERIFY(isNear(colorAt(5, 1.0 - share), theme.lane));
        QVERIFY(isNear(colorAt(15, share), theme.lane));
        QVERIFY(isNear(colorAt(15, 1.0 - share), mixed(theme.blackCell, theme.lane, 0.85)));
    }
}

void TestTimelinePainter::aStepChangesNothingOutsideItsRegion()
{
    TimelineGame game = plainGame(87);
    for (TimelinePly& ply : game.plies)
        ply.marks.add(Mark::Capture);
    const TimelineLayout layout = layoutOf(game);
    const auto frameAt = [](int ply) {
        TimelineFrame frame;
        frame.ply = game::Ply(ply);
        frame.seek = {game::Ply(ply - ply % 16), ply % 16};
        frame.study.a = game::Ply(30);
        frame.study.rangeEnd = frame.ply;
        return frame;
    };
    for (const auto& [from, to] : {std::pair(0, 1),
                                   {15, 16},
                                   {16, 15},
                                   {40, 41},
                                   {31, 47},
                                   {47, 32},
                                   {29, 30},
                                   {30, 31},
                                   {86, 87},
                                   {87, 0}}) {
        QImage before = painted(layout, frameAt(from));
        QImage after = painted(layout, frameAt(to));
        QVERIFY(before != after);
        const QRegion region = changedRegion(layout, frameAt(from), frameAt(to));
        for (QImage* image : {&before, &after}) {
            QPainter painter(image);
            painter.setClipRegion(region);
            painter.fillRect(image->rect(), Qt::black);
        }
        QVERIFY2(before == after, qPrintable(QStringLiteral("%1 to %2").arg(from).arg(to)));
    }
}

/// What is painted is bounded by the width: ten times the plies are no more shapes.
void TestTimelinePainter::aLongGameIsPaintedInNoMoreShapesThanFit()
{
    constexpr int width = 1400;
    for (const int plies : {12'000, 120'000}) {
        TimelineGame game = plainGame(plies);
        for (std::size_t i = 0; i < game.plies.size(); ++i) {
            game.plies[i].marks.add(Mark::Capture);
            game.plies[i].marks.add(Mark::Check);
            game.plies[i].whiteShare = 0.5 + 0.4 * std::sin(static_cast<double>(i));
        }
        const TimelineLayout layout = layoutOf(game, {width, 148.0});
        qsizetype points = 0;
        for (const QPolygonF& curve : laneOf<EvaluationLayout>(layout).curves())
            points += curve.size();
        QVERIFY(points > width / 2);
        QVERIFY(points <= 2 * width + 4);
        TimelineFrame frame;
        frame.ply = game::Ply(plies / 2);
        tests::CountingDevice device({width, 148});
        QPainter painter(&device);
        paintTimeline(painter, layout, frame, look::Theme::dark(), look::Fonts::standard());
        painter.end();
        QVERIFY(device.shapes() > 100);
        QVERIFY(device.shapes() < 2 * width);
        QVERIFY(device.points() < 8 * width);
    }
}

PLYLINE_WIDGET_TEST(TestTimelinePainter)
#include "tst_timeline_painter.moc"
