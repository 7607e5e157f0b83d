#include "app/shell/stage/damage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "app/kit/words/sentences.h"
#include "core/game/ending.h"

#include <algorithm>

namespace plyline::stage {

namespace {

class DamageWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::stage::DamageWords)
};

/// Returns the error that ended the main line, else the first error.
const Diagnostic* decisive(const game::Game& game)
{
    if (const Diagnostic* const end = game::breakOf(game, game::LineId::main()))
        return end;
    const auto& all = game.diagnostics();
    const auto found = std::find_if(all.begin(), all.end(), [](const Diagnostic& one) {
        return one.severity == Severity::Error;
    });
    return found == all.end() ? nullptr : &*found;
}

QString whatIsShown(const game::Game& game, const Diagnostic& error)
{
    if (game.isRefused())
        return DamageWords::tr("Its moves cannot be shown.");
    const game::LineId line(error.lineOfGame);
    if (line != game::LineId::main()) {
        if (game::breakOf(game, line) != &error)
            return DamageWords::tr("All moves are shown.");
        return DamageWords::tr("The whole main line is shown, this variation up to ply %1.")
            .arg(game.line(line).lastPly().number());
    }
    const int plies = game.mainLine().lastPly().number();
    if (plies == 0)
        return DamageWords::tr("Only its start position is shown.");
    return DamageWords::tr("The moves up to ply %1 are shown.").arg(plies);
}

int countOf(const game::Game& game, Severity severity)
{
    return static_cast<int>(
        std::count_if(game.diagnostics().begin(), game.diagnostics().end(),
                      [&](const Diagnostic& one) { return one.severity == severity; }));
}

QString line(const Diagnostic& diagnostic)
{
    QString place = words::placeOf(diagnostic);
    if (!place.isEmpty())
        place[0] = place[0].toUpper();
    return QStringLiteral("%1: %2").arg(place, words::sentence(diagnostic));
}

} // namespace

QString damageOf(const game::Game& game)
{
    const Diagnostic* error = decisive(game);
    if (!error)
        return {};
    return line(*error) + u' ' + whatIsShown(game, *error);
}

QString countOfDiagnostics(const game::Game& game)
{
    QStringList parts;
    if (const int errors = countOf(game, Severity::Error))
        parts << DamageWords::tr("%Ln error(s)", nullptr, errors);
    if (const int warnings = countOf(game, Severity::Warning))
        parts << DamageWords::tr("%Ln warning(s)", nullptr, warnings);
    if (const int remarks = countOf(game, Severity::Info))
        parts << DamageWords::tr("%Ln remark(s)", nullptr, remarks);
    const int listed = static_cast<int>(game.diagnostics().size());
    if (const int more = game.diagnosticCount() - listed; more > 0)
        parts << DamageWords::tr("%1 more").arg(more);
    return parts.join(QStringLiteral(", "));
}

} // namespace plyline::stage
