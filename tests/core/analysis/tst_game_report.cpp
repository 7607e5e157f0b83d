#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "core/analysis/accuracy.h"
#include "tests/core/analysis/prepared.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

#include <array>
#include <cmath>
#include <random>

using namespace plyline;
using analysis::GameReport;
using analysis::Judgement;
using analysis::ScoredLine;
using analysis::SideReport;
using game::Ply;
using rules::Color;
using tests::centipawns;

namespace {

/// White's moves become Black's.
ScoredLine mirrored(ScoredLine line)
{
    line.firstMover = !line.firstMover;
    const auto turn = [](std::optional<analysis::Score>& score) {
        if (!score)
            return;
        score->evaluation.value = -score->evaluation.value;
        if (score->mating)
            score->mating = !*score->mating;
    };
    turn(line.start);
    for (auto& score : line.plies)
        turn(score);
    return line;
}

ScoredLine randomLine(std::mt19937& random, int plies, int percentUnknown)
{
    const auto number = [&](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    ScoredLine line{centipawns(number(-50, 50)), {}, number(0, 1) ? Color::White : Color::Black};
    int value = 0;
    for (int i = 0; i < plies; ++i) {
        value += number(-200, 200);
        const bool isMate = number(0, 15) == 0;
        std::optional<analysis::Score> score =
            isMate ? tests::mateIn(number(0, 1) ? 3 : -3) : centipawns(value);
        if (number(1, 100) <= percentUnknown)
            score.reset();
        line.plies.push_back(score);
    }
    return line;
}

/// The scores of the game that has the verdict of Lichess.
ScoredLine lineOf(const QJsonObject& published)
{
    ScoredLine line{centipawns(analysis::startCentipawns), {}, Color::White};
    for (const QJsonValue value : published[u"evaluations"].toArray()) {
        const QJsonObject one = value.toObject();
        line.plies.push_back(one.contains(u"mate") ? tests::mateIn(one[u"mate"].toInt())
                                                   : centipawns(one[u"cp"].toInt()));
    }
    return line;
}

} // namespace

/// Which moves of a line a report counts, and how it divides them.
class TestGameReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLichessPublishedComesOut();
    void gapsLeaveOnlyMovesBetweenKnownScores();
    void anUnknownStartLeavesTheFirstMoveOut();
    void phasesPartTheMoves();
    void colorsAreMeasuredAlike();
    void reportsAddUp();
};

void TestGameReport::whatLichessPublishedComesOut()
{
    PLYLINE_NEEDS_CORPUS();
    QFile file(
        QString::fromStdString(tests::corpusPath("analysis/lichess-accuracy.jsonl").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    for (; !file.atEnd(); ++count) {
        const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
        const auto prepared = tests::preparedLineOf(one[u"moves"].toString().toStdString() + " *");
        const ScoredLine line = lineOf(one);
        const GameReport report = analysis::gameReport(line, prepared->phases);
        QVERIFY(report.positions.isComplete());
        for (const Color color : rules::allColors) {
            const QJsonObject expected =
                one[u"expected"][color == Color::White ? u"white" : u"black"].toObject();
            const SideReport& side = report.side(color);
            QCOMPARE(side.count(Judgement::Inaccuracy), expected[u"inaccuracies"].toInt());
            QCOMPARE(side.count(Judgement::Mistake), expected[u"mistakes"].toInt());
            QCOMPARE(side.count(Judgement::Blunder), expected[u"blunders"].toInt());
            QCOMPARE(std::lround(*side.averageLoss), expected[u"acpl"].toInt());
            QCOMPARE(std::lround(*side.accuracy), expected[u"accuracy"].toInt());
        }
        static const std::array<const char*, 3> names = {"Inaccuracy", "Mistake", "Blunder"};
        const QJsonArray judgements = one[u"judgments"].toArray();
        const auto judged = analysis::judgedMoves(line);
        QCOMPARE(static_cast<qsizetype>(judged.size()), judgements.size());
        for (std::size_t i = 0; i < judged.size(); ++i) {
            const char* const name =
                judged[i] ? names[static_cast<std::size_t>(judged[i]->judgement)] : "";
            QCOMPARE(QString::fromUtf8(name), judgements[static_cast<qsizetype>(i)].toString());
        }
        QCOMPARE(report.phases.size(), std::size_t{3});
        QCOMPARE(report.phases[1].first.number(), one[u"division"][u"middle"].toInt());
        QCOMPARE(report.phases[2].first.number(), one[u"division"][u"end"].toInt());
    }
    QVERIFY(count > 0);
}

void TestGameReport::gapsLeaveOnlyMovesBetweenKnownScores()
{
    const ScoredLine line =
        tests::scored({15, 15, std::nullopt, 15, -300, -300, std::nullopt, std::nullopt, 20, 20});
    QStringList plies;
    for (const auto& move : analysis::measuredMoves(line))
        plies << QString::number(move.ply.number());
    QCOMPARE(plies.join(u' '), QStringLiteral("1 2 5 6 10"));
    const GameReport report = analysis::gameReport(line, {});
    QVERIFY(report.positions == (analysis::Extent{7, 10}));
    QVERIFY(!report.positions.isComplete());
    QVERIFY(report.side(Color::White).moves == (analysis::Extent{2, 5}));
    QVERIFY(report.side(Color::Black).moves == (analysis::Extent{3, 5}));
    QCOMPARE(report.side(Color::White).count(Judgement::Blunder), 1);
    // Nothing is known.
    const GameReport none = analysis::gameReport(tests::scored({std::nullopt, std::nullopt}), {});
    QVERIFY(none.positions == (analysis::Extent{0, 2}));
    QVERIFY(!none.side(Color::White).accuracy && !none.side(Color::White).averageLoss);
}

void TestGameReport::anUnknownStartLeavesTheFirstMoveOut()
{
    ScoredLine line = tests::scored({900, 900, 900}, Color::Black);
    line.start.reset();
    const GameReport report = analysis::gameReport(line, {});
    QVERIFY(report.positions.isComplete());
    QVERIFY(report.side(Color::Black).moves == (analysis::Extent{1, 1}));
    QVERIFY(report.side(Color::White).moves == (analysis::Extent{1, 1}));
    QCOMPARE(report.side(Color::Black).count(Judgement::Blunder), 0);
}

void TestGameReport::phasesPartTheMoves()
{
    const ScoredLine line = tests::scored({15, 15, -400, -400, -400, 0, 0, 0, 0});
    const auto phasesOf = [&](const analysis::Phases& phases) {
        QStringList texts;
        for (const auto& phase : analysis::gameReport(line, phases).phases)
            texts << QStringLiteral("%1:%2-%3")
                         .arg(static_cast<int>(phase.phase))
                         .arg(phase.first.number())
                         .arg(phase.last.number());
        return texts.join(u' ');
    };
    QCOMPARE(phasesOf({}), QStringLiteral("0:1-9"));
    QCOMPARE(phasesOf({Ply(3), Ply(7)}), QStringLiteral("0:1-2 1:3-6 2:7-9"));
    QCOMPARE(phasesOf({Ply(3), std::nullopt}), QStringLiteral("0:1-2 1:3-9"));
    QCOMPARE(phasesOf({std::nullopt, Ply(3)}), QStringLiteral("0:1-2 2:3-9"));
    QCOMPARE(phasesOf({std::nullopt, Ply()}), QStringLiteral("2:1-9"));
    QCOMPARE(phasesOf({Ply(1), Ply(9)}), QStringLiteral("1:1-8 2:9-9"));
    const auto report = analysis::gameReport(line, {Ply(3), Ply(7)});
    QCOMPARE(report.phases[0].sides[0].count(Judgement::Blunder), 0);
    QCOMPARE(report.phases[1].sides[0].count(Judgement::Blunder), 1);
    QCOMPARE(report.phases[1].sides[1].count(Judgement::Blunder), 1);
    QCOMPARE(report.phases[1].plies(), 4);
    QVERIFY(report.phases[2].sides[0].accuracy == 100.0);
}

void TestGameReport::colorsAreMeasuredAlike()
{
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const ScoredLine line = randomLine(random, round, round % 3 * 20);
        const GameReport one = analysis::gameReport(line, {Ply(5), Ply(30)});
        const GameReport other = analysis::gameReport(mirrored(line), {Ply(5), Ply(30)});
        for (const Color color : rules::allColors) {
            const SideReport &a = one.side(color), &b = other.side(!color);
            QVERIFY(a.moves == b.moves && a.counts == b.counts);
            QVERIFY(a.averageLoss == b.averageLoss);
            QCOMPARE(a.accuracy.has_value(), b.accuracy.has_value());
            if (a.accuracy)
                QVERIFY(std::abs(*a.accuracy - *b.accuracy) < 1e-9);
        }
    }
}

void TestGameReport::reportsAddUp()
{
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const ScoredLine line = randomLine(random, round, round % 4 * 15);
        const auto judged = analysis::judgedMoves(line);
        const auto moves = analysis::measuredMoves(line);
        for (const auto& move : moves) {
            QVERIFY(line.at(move.ply) && line.at(move.ply.previous()));
            QVERIFY(move.judged == judged[static_cast<std::size_t>(move.ply.number() - 1)]);
            QVERIFY(move.accuracy >= 0.0 && move.accuracy <= 100.0);
            QVERIFY(move.weight >= 0.5 && move.weight <= 12.0);
            QVERIFY(move.centipawnLoss >= 0 && move.centipawnLoss <= 2000);
        }
        const GameReport report = analysis::gameReport(line, {Ply(round / 3), Ply(round / 2)});
        std::array<int, 2> known{}, all{};
        std::array<std::array<int, 3>, 2> counts{};
        for (const auto& phase : report.phases) {
            for (const std::size_t side : {0u, 1u}) {
                known[side] += phase.sides[side].moves.known;
                all[side] += phase.sides[side].moves.of;
                for (std::size_t i = 0; i < 3; ++i)
                    counts[side][i] += phase.sides[side].counts[i];
            }
        }
        for (const std::size_t side : {0u, 1u}) {
            QVERIFY(report.sides[side].moves == (analysis::Extent{known[side], all[side]}));
            QVERIFY(report.sides[side].counts == counts[side]);
            const auto& accuracy = report.sides[side].accuracy;
            QVERIFY(!accuracy || (*accuracy >= 0.0 && *accuracy <= 100.0));
        }
        QCOMPARE(known[0] + known[1], static_cast<int>(moves.size()));
        QCOMPARE(report.positions.isComplete(), known == all);
    }
}

PLYLINE_TEST(TestGameReport)
#include "tst_game_report.moc"
