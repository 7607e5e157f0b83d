#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/kit/words/evaluation.h"
#include "app/panels/timeline/timeline_painter.h"
#include "tests/support/counting_device.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

using namespace plyline;
using namespace plyline::timeline;

namespace {

/// `plies` plain plies, White first.
TimelineGame plainGame(int plies, int interval = 16)
{
    TimelineGame game;
    game.checkpointInterval = interval;
    for (int i = 0; i < plies; ++i)
        game.plies.push_back(
            {i % 2 == 0 ? rules::Color::White : rules::Color::Black, i / 2 + 1, {}, std::nullopt});
    return game;
}

TimelineLayout layoutOf(const TimelineGame& game, double width = 1000.0)
{
    return layOut(game, {width, 148.0}, 1.0, QStringLiteral("start"),
                  [](const QString& text) { return 7.0 * static_cast<double>(text.size()); });
}

QImage painted(const TimelineLayout& layout, const TimelineFrame& frame,
               const look::Theme& theme = look::Theme::dark())
{
    QImage image(layout.geometry.size().toSize(), QImage::Format_RGB32);
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

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsBecomeMarks();
    void evaluationsBecomeShares();
    void theGraphEndsWithMate();
    void aPlyIsACell();
    void longGamesShareCellsThatCoverEachPlyOnce();
    void marksOfARowNeverTouch_data();
    void marksOfARowNeverTouch();
    void castlingWinsAgainstCapturesWhereRoomIsShort();
    void checkpointsStandAtEveryInterval();
    void marksDifferInShape();
    void thePresentIsFilledAndTheFutureDim();
    void theFoldedEventsAreAmber();
    void theGraphIsFullAtMate();
    void aLongGameIsPaintedInNoMoreShapesThanFit();
};

void TestTimelineLayout::factsBecomeMarks()
{
    analysis::PlyFacts facts;
    facts.san = "exd8=Q#";
    facts.mover = rules::Color::Black;
    facts.moveNumber = 31;
    facts.isCapture = facts.isPromotion = facts.isCheck = facts.isMate = facts.hasComment = true;
    const TimelineGame game = timelineGame({facts}, 16);
    const Marks marks = game.plies.front().marks;
    for (const Mark mark : {Mark::Capture, Mark::Promotion, Mark::Mate, Mark::Comment})
        QVERIFY(marks.has(mark));
    QVERIFY(!marks.has(Mark::Check)); // mate says it
    QVERIFY(!marks.has(Mark::Castling));
}

void TestTimelineLayout::evaluationsBecomeShares()
{
    using Kind = game::Evaluation::Kind;
    QCOMPARE(words::whiteShare({Kind::Centipawns, 0}), 0.5);
    QCOMPARE(words::whiteShare({Kind::MateIn, 5}), 1.0);
    QCOMPARE(words::whiteShare({Kind::MateIn, -2}), 0.0);
    QCOMPARE(words::whiteShare({Kind::Centipawns, 300}), 0.75);
    double previous = 0.0;
    for (int centipawns = -5000; centipawns <= 5000; centipawns += 50) {
        const double share = words::whiteShare({Kind::Centipawns, centipawns});
        QVERIFY(share > previous && share < 1.0);
        previous = share;
    }
}

void TestTimelineLayout::theGraphEndsWithMate()
{
    analysis::PlyFacts first;
    first.values.evaluation = game::Evaluation{game::Evaluation::Kind::Centipawns, 40};
    analysis::PlyFacts last;
    last.mover = rules::Color::Black;
    last.isMate = true;
    QCOMPARE(timelineGame({first, last}, 16).plies.back().whiteShare, std::optional<double>(0.0));
    first.values.evaluation.reset();
    QVERIFY(!timelineGame({first, last}, 16).hasEvaluations());
}

void TestTimelineLayout::aPlyIsACell()
{
    const TimelineLayout layout = layoutOf(plainGame(87));
    QCOMPARE(layout.cells.size(), std::size_t(87));
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        const Cell& cell = layout.cells[i];
        QCOMPARE(cell.firstPly.number(), static_cast<int>(i) + 1);
        QCOMPARE(cell.firstPly, cell.lastPly);
        QVERIFY(std::abs(cell.rect.center().x() - layout.geometry.xOf(cell.firstPly)) <= 1.0);
        QVERIFY(i == 0 || cell.rect.left() > layout.cells[i - 1].rect.right());
    }
}

void TestTimelineLayout::longGamesShareCellsThatCoverEachPlyOnce()
{
    for (const int plies : {600, 601, 1200, 12000}) {
        const TimelineLayout layout = layoutOf(plainGame(plies));
        QVERIFY(layout.cells.size() <= 500); // bounded by 1000 pixels
        int next = 1;
        for (const Cell& cell : layout.cells) {
            QCOMPARE(cell.firstPly.number(), next);
            QVERIFY(cell.lastPly >= cell.firstPly);
            next = cell.lastPly.number() + 1;
        }
        QCOMPARE(next, plies + 1);
    }
}

void TestTimelineLayout::marksOfARowNeverTouch_data()
{
    QTest::addColumn<int>("plies");
    for (const int plies : {87, 300, 600, 12000})
        QTest::addRow("%d plies", plies) << plies;
}

void TestTimelineLayout::marksOfARowNeverTouch()
{
    QFETCH(int, plies);
    TimelineGame game = plainGame(plies);
    for (std::size_t i = 0; i < game.plies.size(); ++i) {
        game.plies[i].marks.add(i % 7 == 3 ? Mark::Castling : Mark::Capture);
        game.plies[i].marks.add(i % 5 == 3 ? Mark::Mate : Mark::Check);
        game.plies[i].marks.add(Mark::Promotion);
        game.plies[i].marks.add(Mark::Comment);
    }
    std::vector<MarkSpot> spots = layoutOf(game).marks;
    QVERIFY(spots.size() >= 4u * std::min<std::size_t>(game.plies.size(), 50));
    QVERIFY(spots.size() <= 4u * 120u);
    std::sort(spots.begin(), spots.end(), [](const MarkSpot& a, const MarkSpot& b) {
        return std::pair(a.center.y(), a.center.x()) < std::pair(b.center.y(), b.center.x());
    });
    for (std::size_t i = 1; i < spots.size(); ++i) {
        const QPointF distance = spots[i].center - spots[i - 1].center;
        QVERIFY(std::abs(distance.x()) >= 8.0 || std::abs(distance.y()) >= 8.0);
    }
}

void TestTimelineLayout::castlingWinsAgainstCapturesWhereRoomIsShort()
{
    TimelineGame game = plainGame(12000);
    for (TimelinePly& ply : game.plies)
        ply.marks.add(Mark::Capture);
    game.plies[6001].marks = {};
    game.plies[6001].marks.add(Mark::Castling);
    const auto spots = layoutOf(game).marks;
    QCOMPARE(std::count_if(spots.begin(), spots.end(),
                           [](const MarkSpot& spot) { return spot.mark == Mark::Castling; }),
             1);
}

void TestTimelineLayout::checkpointsStandAtEveryInterval()
{
    const std::vector<game::Ply> plies = layoutOf(plainGame(87)).checkpoints;
    QCOMPARE(plies.size(), std::size_t(6));
    for (std::size_t i = 0; i < plies.size(); ++i)
        QCOMPARE(plies[i].number(), static_cast<int>(i) * 16);
    const auto many = layoutOf(plainGame(12000)).checkpoints;
    QVERIFY(many.size() > 20 && many.size() < 100);
    for (const game::Ply ply : many)
        QCOMPARE(ply.number() % 16, 0);
}

void TestTimelineLayout::marksDifferInShape()
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

void TestTimelineLayout::thePresentIsFilledAndTheFutureDim()
{
    for (const look::Theme* theme : {&look::Theme::dark(), &look::Theme::light()}) {
        const TimelineLayout layout = layoutOf(plainGame(40));
        TimelineFrame frame;
        frame.ply = game::Ply(20);
        const QImage image = painted(layout, frame, *theme);
        const auto colorAt = [&](int ply) {
            const QRectF cell = layout.cells[static_cast<std::size_t>(ply - 1)].rect;
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

void TestTimelineLayout::theFoldedEventsAreAmber()
{
    const TimelineLayout layout = layoutOf(plainGame(87));
    TimelineFrame frame;
    frame.ply = game::Ply(47);
    frame.seek = {game::Ply(32), 15};
    const look::Theme& theme = look::Theme::dark();
    const QImage image = painted(layout, frame);
    const int y = static_cast<int>(layout.geometry.checkpoints().center().y());
    const auto colorAt = [&](double ply) {
        const double x = layout.geometry.left() + ply * layout.geometry.step();
        return image.pixelColor(static_cast<int>(x), y);
    };
    QVERIFY(isNear(colorAt(40.5), theme.event));
    QVERIFY(isNear(colorAt(32.0), theme.state));
    QVERIFY(isNear(colorAt(16.0), theme.state));
    QVERIFY(!isNear(colorAt(60.5), theme.event));
    QVERIFY(!isNear(colorAt(24.5), theme.event));
}

void TestTimelineLayout::theGraphIsFullAtMate()
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
    const QRectF lane = layout.geometry.graph();
    const auto colorAt = [&](int ply, double share) {
        return image.pixelColor(static_cast<int>(layout.geometry.xOf(game::Ply(ply))) + 4,
                                static_cast<int>(lane.bottom() - share * lane.height()));
    };
    for (const double share : {0.1, 0.4, 0.9}) {
        QVERIFY(isNear(colorAt(5, share), look::Theme::dark().whiteCell));
        QVERIFY(isNear(colorAt(15, share), look::Theme::dark().blackCell));
    }
}

/// What is painted is bounded by the width: ten times the plies are no more shapes.
void TestTimelineLayout::aLongGameIsPaintedInNoMoreShapesThanFit()
{
    constexpr int width = 1400;
    for (const int plies : {12'000, 120'000}) {
        TimelineGame game = plainGame(plies);
        for (std::size_t i = 0; i < game.plies.size(); ++i) {
            game.plies[i].marks.add(Mark::Capture);
            game.plies[i].marks.add(Mark::Check);
            game.plies[i].whiteShare = 0.5 + 0.4 * std::sin(static_cast<double>(i));
        }
        const TimelineLayout layout = layoutOf(game, width);
        QVERIFY(layout.graph.size() <= 2 * width + 4);
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

PLYLINE_WIDGET_TEST(TestTimelineLayout)
#include "tst_timeline_layout.moc"
