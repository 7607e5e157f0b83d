#include "app/panels/moves/moves_tips.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/judgement.h"
#include "app/kit/words/quoting.h"
#include "app/panels/moves/glyphs.h"
#include "core/analysis/comment_words.h"

namespace plyline::moves {

namespace {

constexpr qsizetype longestNote = 1000;

class MovesTips
{
    Q_DECLARE_TR_FUNCTIONS(plyline::moves::MovesTips)
};

} // namespace

QString moveTip(const game::Game& game, game::LineId line, game::Ply ply,
                const std::vector<int>& nags, const judgement::JudgedLine* judged)
{
    QStringList lines;
    if (const QString meanings = meaningsOf(nags); !meanings.isEmpty())
        lines << meanings;
    const QString notes = QString::fromStdString(analysis::engineNotes(game, line, ply));
    if (!notes.isEmpty())
        lines << MovesTips::tr("Engine: %1").arg(words::wholeCharacters(notes, longestNote));
    if (const analysis::JudgedMove* const move = judged ? judged->at(ply) : nullptr) {
        const QString source = words::sourceName(judged->source.engine);
        const QString name = words::judgementName(move->judgement);
        lines << MovesTips::tr("By the evaluations of %1: %2.", "a source, a judgement")
                     .arg(source, name)
              << words::judgementReason(judged->scores, ply);
    }
    QString text = lines.join(u'\n');
    if (notes.isEmpty() && !judged)
        return text;
    // Rich text is wrapped in the tool-tip.
    return u"<p>%1</p>"_qs.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_qs));
}

} // namespace plyline::moves
