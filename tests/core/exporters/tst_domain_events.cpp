#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "core/exporters/domain_events.h"
#include "core/replay/replay.h"
#include "tests/core/game/games.h"
#include "tests/support/test.h"

using namespace plyline;
using exporters::DomainEvent;
using game::LineId;
using game::Ply;
using replay::PieceTable;
using replay::Replay;
using Kind = exporters::DomainEvent::Kind;

namespace {

/// What a reader that knows the names alone makes of the rows.
void apply(PieceTable& table, const DomainEvent& event, Ply ply)
{
    const auto moveTo = [&](game::PieceId id, rules::Square to) {
        auto row = *table.row(id);
        row.square = to;
        row.lastChangedPly = ply;
        table.set(row);
    };
    if (event.kind == Kind::PieceCaptured)
        table.erase(*event.piece);
    if (event.kind == Kind::PieceMoved || event.kind == Kind::Castled)
        moveTo(*event.piece, *event.to);
    if (event.kind == Kind::Castled)
        moveTo(*event.rook, *event.rookTo);
    if (event.kind == Kind::PawnPromoted) {
        auto row = *table.row(*event.piece);
        row.role = *event.role;
        table.set(row);
    }
}

QStringList textsAt(const Replay& replay, int ply)
{
    QStringList texts;
    for (const DomainEvent& event : exporters::domainEventsOf(replay.event(Ply(ply))))
        texts << QString::fromStdString(exporters::domainEventText(event, Ply(ply)));
    return texts;
}

} // namespace

class TestDomainEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliedToTheRowsTheyGiveTheNextRows();
    void rightsAndChecksAreNamedWhereTheyHappen();
    void everyTextIsJson();
    void textsOfAKnownGame();
};

void TestDomainEvents::appliedToTheRowsTheyGiveTheNextRows()
{
    tests::Random random(601);
    for (const std::string_view fen : tests::variedFens) {
        const Replay replay(tests::randomGame(random, fen, 120, 0), LineId::main());
        PieceTable table = replay.piecesAt(Ply());
        for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
            for (const DomainEvent& event : exporters::domainEventsOf(replay.event(ply)))
                apply(table, event, ply);
            QVERIFY(table == replay.piecesAt(ply));
        }
    }
}

void TestDomainEvents::rightsAndChecksAreNamedWhereTheyHappen()
{
    tests::Random random(607);
    for (const std::string_view fen : tests::variedFens) {
        const Replay replay(tests::randomGame(random, fen, 80, 0), LineId::main());
        for (Ply ply(1); ply <= replay.lastPly(); ply = ply.next()) {
            rules::CastlingRights rights = replay.stateAt(ply.previous()).castling;
            bool isCheck = false, isMate = false;
            std::optional<rules::Square> passed;
            for (const DomainEvent& event : exporters::domainEventsOf(replay.event(ply))) {
                if (event.kind == Kind::CastlingRightLost)
                    rights.clear(event.color, *event.wing);
                if (event.kind == Kind::EnPassantOpened)
                    passed = event.to;
                isCheck = isCheck || event.kind == Kind::CheckGiven;
                isMate = isMate || event.kind == Kind::CheckmateGiven;
            }
            const auto position = rules::Position::fromSetup(replay.stateAt(ply));
            QVERIFY(rights == position->castling());
            QVERIFY(passed == position->enPassant());
            QCOMPARE(isMate, position->isCheckmate());
            QCOMPARE(isCheck, position->isCheck() && !position->isCheckmate());
        }
    }
}

void TestDomainEvents::everyTextIsJson()
{
    tests::Random random(613);
    const Replay replay(tests::randomGame(random, tests::variedFens[3], 80, 0), LineId::main());
    for (int ply = 1; ply <= replay.lastPly().number(); ++ply) {
        QStringList texts = textsAt(replay, ply);
        texts << QString::fromStdString(exporters::thinEventText(replay.event(Ply(ply)), Ply(ply)));
        for (const QString& text : texts) {
            const auto document = QJsonDocument::fromJson(text.toUtf8());
            QVERIFY2(document.isObject(), qPrintable(text));
            QCOMPARE(document.object().value(QStringLiteral("ply")).toInt(), ply);
        }
    }
}

void TestDomainEvents::textsOfAKnownGame()
{
    const Replay replay(
        tests::gameOf("1n2k3/P7/8/8/8/8/8/4K2R w K - 0 1", {"O-O", "Ke7", "axb8=Q"}),
        LineId::main());
    QCOMPARE(textsAt(replay, 1),
             (QStringList{
                 QStringLiteral(R"({"type":"Castled","ply":1,"color":"white","piece_id":0,)"
                                R"("role":"king","from":"e1","to":"g1","rook_id":1,)"
                                R"("rook_from":"h1","rook_to":"f1","wing":"king"})"),
                 QStringLiteral(
                     R"({"type":"CastlingRightLost","ply":1,"color":"white","wing":"king"})")}));
    QVERIFY(textsAt(replay, 2).size() == 1);
    QCOMPARE(textsAt(replay, 3),
             (QStringList{
                 QStringLiteral(R"({"type":"PieceCaptured","ply":3,"color":"black","piece_id":3,)"
                                R"("role":"knight","from":"b8"})"),
                 QStringLiteral(R"({"type":"PieceMoved","ply":3,"color":"white","piece_id":2,)"
                                R"("role":"pawn","from":"a7","to":"b8"})"),
                 QStringLiteral(R"({"type":"PawnPromoted","ply":3,"color":"white","piece_id":2,)"
                                R"("role":"queen","to":"b8"})")}));
    QCOMPARE(exporters::thinEventText(replay.event(Ply(3)), Ply(3)),
             std::string(R"({"ply":3,"from":"a7","to":"b8","promotion":"queen"})"));
}

PLYLINE_EVENT_TEST(TestDomainEvents)
#include "tst_domain_events.moc"
