#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/kit/look/look.h"
#include "app/kit/look/pieces.h"
#include "tests/support/contrast.h"
#include "tests/support/test.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace plyline;
using look::Look;
using look::PieceSet;

namespace {

std::vector<rules::Piece> allPieces()
{
    std::vector<rules::Piece> pieces;
    for (const rules::Color color : rules::allColors)
        for (const rules::Role role : rules::allRoles)
            pieces.push_back({color, role});
    return pieces;
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray ownDrawing(const char* color)
{
    return QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
                      "<rect x=\"2\" y=\"2\" width=\"6\" height=\"6\" fill=\"") +
           color + "\"/></svg>";
}

QColor middleOf(const QImage& image)
{
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

/// How many of the pixels that either drawing covers only one of them covers, from 0 to 1.
double differenceOfShapes(const QImage& a, const QImage& b)
{
    int either = 0;
    int onlyOne = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const bool isInA = qAlpha(a.pixel(x, y)) > 128;
            const bool isInB = qAlpha(b.pixel(x, y)) > 128;
            either += isInA || isInB;
            onlyOne += isInA != isInB;
        }
    }
    return either > 0 ? static_cast<double>(onlyOne) / either : 0.0;
}

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Of the fill, which most of the pixels have, whatever lines are drawn on it.
double medianLuminance(const QImage& image)
{
    std::vector<double> all;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 250)
                all.push_back(tests::luminance(image.pixelColor(x, y)));
    return all.empty() ? 0.0 : middleOf(std::move(all));
}

} // namespace

class TestPieceSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ourSetsAreWhole_data();
    void ourSetsAreWhole();
    void ourPiecesAreToldApartByShape_data() { ourSetsAreWhole_data(); }
    void ourPiecesAreToldApartByShape();
    void whiteIsLighterThanBlackInEverySet_data() { ourSetsAreWhole_data(); }
    void whiteIsLighterThanBlackInEverySet();
    void noPieceStandsOnACoordinate_data() { ourSetsAreWhole_data(); }
    void noPieceStandsOnACoordinate();
    void theSetsAreDifferentDrawings();
    void aFolderOfThePersonIsASet();
    void whatASetLacksIsNamedAndDrawnByOurs();
    void brokenDrawingsAreNamedAndReplaced_data();
    void brokenDrawingsAreNamedAndReplaced();
    void aSetThatIsGoneIsTheClassicOne();
    void choosingASetRedrawsAtOnce();

private:
    [[nodiscard]] QString makeOwnSet(const QString& name, const char* color);
};

void TestPieceSets::init()
{
    QDir(look::ownPieceFolder()).removeRecursively();
}

void TestPieceSets::cleanup()
{
    look::choosePieceSet(look::builtInPieceSets().front());
    QDir(look::ownPieceFolder()).removeRecursively();
}

QString TestPieceSets::makeOwnSet(const QString& name, const char* color)
{
    const QString folder = look::ownPieceFolder() + u'/' + name;
    QDir().mkpath(folder);
    const PieceSet set{QStringLiteral("own/") + name, name, folder};
    for (const rules::Piece piece : allPieces())
        put(set.fileOf(piece), ownDrawing(color));
    return folder;
}

void TestPieceSets::ourSetsAreWhole_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < look::builtInPieceSets().size(); ++i)
        QTest::addRow("%s", qPrintable(look::builtInPieceSets()[i].name)) << static_cast<int>(i);
}

void TestPieceSets::ourSetsAreWhole()
{
    QFETCH(int, index);
    QVERIFY(look::builtInPieceSets().size() >= 3);
    QVERIFY(look::faultsOf(look::builtInPieceSets()[static_cast<std::size_t>(index)]).empty());
}

void TestPieceSets::ourPiecesAreToldApartByShape()
{
    QFETCH(int, index);
    const PieceSet& set = look::builtInPieceSets()[static_cast<std::size_t>(index)];
    constexpr int smallest = 40;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Role a : rules::allRoles) {
            for (const rules::Role b : rules::allRoles) {
                if (a == b)
                    continue;
                const double difference =
                    differenceOfShapes(look::pieceSample(set, {color, a}, smallest),
                                       look::pieceSample(set, {color, b}, smallest));
                QVERIFY2(difference > 0.12, qPrintable(QStringLiteral("%1 %2: %3")
                                                           .arg(rules::roleLetter(a))
                                                           .arg(rules::roleLetter(b))
                                                           .arg(difference)));
            }
        }
    }
}

void TestPieceSets::whiteIsLighterThanBlackInEverySet()
{
    QFETCH(int, index);
    const PieceSet& set = look::builtInPieceSets()[static_cast<std::size_t>(index)];
    for (const rules::Role role : rules::allRoles) {
        const double white =
            medianLuminance(look::pieceSample(set, {rules::Color::White, role}, 60));
        const double black =
            medianLuminance(look::pieceSample(set, {rules::Color::Black, role}, 60));
        QVERIFY((white + 0.05) / (black + 0.05) >= 3.0);
    }
}

/// Ranks stand at the top left, files at the bottom right of a square: see board_painter.
void TestPieceSets::noPieceStandsOnACoordinate()
{
    QFETCH(int, index);
    const PieceSet& set = look::builtInPieceSets()[static_cast<std::size_t>(index)];
    constexpr int side = 100;
    const std::array<QRect, 2> corners = {QRect(4, 3, 12, 16), QRect(86, 80, 10, 17)};
    for (const rules::Piece piece : allPieces()) {
        const QImage image = look::pieceSample(set, piece, side);
        for (const QRect& corner : corners) {
            int covered = 0;
            for (int y = corner.top(); y <= corner.bottom(); ++y)
                for (int x = corner.left(); x <= corner.right(); ++x)
                    covered += qAlpha(image.pixel(x, y)) > 0;
            QVERIFY2(covered == 0, qPrintable(QStringLiteral("%1 covers %2 pixels")
                                                  .arg(rules::roleLetter(piece.role))
                                                  .arg(covered)));
        }
    }
}

void TestPieceSets::theSetsAreDifferentDrawings()
{
    const std::vector<PieceSet>& sets = look::builtInPieceSets();
    for (std::size_t i = 0; i < sets.size(); ++i)
        for (std::size_t j = i + 1; j < sets.size(); ++j)
            for (const rules::Piece piece : allPieces())
                QVERIFY(differenceOfShapes(look::pieceSample(sets[i], piece, 80),
                                           look::pieceSample(sets[j], piece, 80)) > 0.05);
}

void TestPieceSets::aFolderOfThePersonIsASet()
{
    QVERIFY(look::ownPieceSets().empty());
    static_cast<void>(makeOwnSet(QStringLiteral("Mine"), "#ff0000"));
    static_cast<void>(makeOwnSet(QStringLiteral("another one"), "#00ff00"));
    const std::vector<PieceSet> sets = look::ownPieceSets();
    QCOMPARE(sets.size(), 2u);
    QCOMPARE(sets[0].name, QStringLiteral("another one"));
    QCOMPARE(sets[1].name, QStringLiteral("Mine"));
    QVERIFY(look::faultsOf(sets[1]).empty());
    const QImage image = look::pieceSample(sets[1], {rules::Color::White, rules::Role::King}, 50);
    QCOMPARE(middleOf(image), QColor(255, 0, 0));
    QCOMPARE(look::pieceSetOf(QStringLiteral("own/Mine")), sets[1]);
}

void TestPieceSets::whatASetLacksIsNamedAndDrawnByOurs()
{
    const QString folder = makeOwnSet(QStringLiteral("Mine"), "#ff0000");
    QVERIFY(QFile::remove(folder + QStringLiteral("/bN.svg")));
    const PieceSet set = look::pieceSetOf(QStringLiteral("own/Mine"));
    const rules::Piece knight{rules::Color::Black, rules::Role::Knight};
    const std::vector<look::PieceFault> faults = look::faultsOf(set);
    QCOMPARE(faults.size(), 1u);
    QCOMPARE(faults[0], (look::PieceFault{knight, true}));
    QCOMPARE(look::pieceSample(set, knight, 60),
             look::pieceSample(look::builtInPieceSets().front(), knight, 60));
    const QImage king = look::pieceSample(set, {rules::Color::Black, rules::Role::King}, 60);
    QCOMPARE(middleOf(king), QColor(255, 0, 0));
}

void TestPieceSets::brokenDrawingsAreNamedAndReplaced_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no SVG") << QByteArray("hello");
    QTest::newRow("cut off") << ownDrawing("#ff0000").left(80);
    QTest::newRow("a picture of another kind") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("without extent")
        << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 0\"/>");
    QTest::newRow("far too large") << ownDrawing("#ff0000") + QByteArray(2'000'000, ' ');
}

void TestPieceSets::brokenDrawingsAreNamedAndReplaced()
{
    QFETCH(QByteArray, bytes);
    const QString folder = makeOwnSet(QStringLiteral("Mine"), "#ff0000");
    put(folder + QStringLiteral("/wQ.svg"), bytes);
    const PieceSet set = look::pieceSetOf(QStringLiteral("own/Mine"));
    const rules::Piece queen{rules::Color::White, rules::Role::Queen};
    const std::vector<look::PieceFault> faults = look::faultsOf(set);
    QCOMPARE(faults.size(), 1u);
    QCOMPARE(faults[0], (look::PieceFault{queen, false}));
    QCOMPARE(look::pieceSample(set, queen, 60),
             look::pieceSample(look::builtInPieceSets().front(), queen, 60));
}

void TestPieceSets::aSetThatIsGoneIsTheClassicOne()
{
    QCOMPARE(look::pieceSetOf(QStringLiteral("own/gone")), look::builtInPieceSets().front());
    QCOMPARE(look::pieceSetOf(QString()), look::builtInPieceSets().front());
    QCOMPARE(look::pieceSetOf(QStringLiteral("outline")).name, QStringLiteral("outline"));
}

void TestPieceSets::choosingASetRedrawsAtOnce()
{
    static_cast<void>(makeOwnSet(QStringLiteral("Mine"), "#ff0000"));
    Look look;
    QSignalSpy changed(&look, &Look::changed);
    const auto drawn = [] {
        QImage image(60, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        look::drawPiece(painter, {rules::Color::White, rules::Role::King}, {0, 0, 60, 60});
        return image;
    };
    const QImage classic = drawn();
    look.setPieces(look::pieceSetOf(QStringLiteral("own/Mine")));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(middleOf(drawn()), QColor(255, 0, 0));
    look.setPieces(look::builtInPieceSets().front());
    QCOMPARE(drawn(), classic);
}

PLYLINE_WIDGET_TEST(TestPieceSets)
#include "tst_piece_sets.moc"
