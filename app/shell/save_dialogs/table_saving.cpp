#include "app/shell/save_dialogs/table_saving.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

#include "app/kit/words/format_words.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "app/model/game_list/game_list.h"
#include "app/model/saving/save_places.h"
#include "app/shell/save_dialogs/saving.h"

#include <numeric>

namespace plyline::save_dialogs {

namespace {

QString filterOf(const saving::FormatChoice& format)
{
    const QString all = TableSaving::tr("All files (*)");
    return format.isFolder() ? all
                             : words::filesPattern(*format.format) + QStringLiteral(";;") + all;
}

} // namespace

TableSaving::TableSaving(workspace::Workspace& workspace, QWidget& window)
    : QObject(&window),
      m_session(workspace.session),
      m_list(workspace.list),
      m_window(window),
      m_progress(new SaveProgress(tr("Save as a database or tables"), window))
{
    connect(m_progress, &SaveProgress::cancelled, this, [this] { m_job.stop(); });
}

std::vector<TablesDialog::Choice> TableSaving::choices(const std::vector<int>& selected) const
{
    std::vector<TablesDialog::Choice> choices;
    const auto& index = m_session.file().index();
    const auto offer = [&](const QString& title, std::vector<int> entries) {
        choices.push_back({title,
                           {m_session.file().games(),
                            std::make_shared<const std::vector<int>>(std::move(entries))}});
    };
    std::vector<int> all(static_cast<std::size_t>(index->size()));
    std::iota(all.begin(), all.end(), 0);
    const QString title = !index->isComplete()
                              ? tr("The %Ln game(s) read so far", nullptr, index->size())
                              : tr("All %Ln game(s) of the file", nullptr, index->size());
    offer(title, std::move(all));
    if (m_session.game() && index->size() > 1)
        offer(tr("The open game"), {m_session.cursor().place().game - 1});
    if (selected.size() > 1)
        offer(tr("The %Ln selected game(s)", nullptr, static_cast<int>(selected.size())), selected);
    const game_list::GameRows& rows = m_list.rows();
    if (rows.games && rows.index == index && rows.size() > 0 && rows.size() < index->size())
        offer(tr("The games that the list shows: %1").arg(words::countText(rows.size())),
              *rows.games);
    return choices;
}

void TableSaving::ask(const std::vector<int>& selected)
{
    if (!m_session.file().index() || m_session.file().index()->isEmpty())
        return;
    auto* dialog =
        new TablesDialog(choices(selected), saving::folderToSaveIn(m_session), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TablesDialog::saveWanted, this, [this, dialog] { askWhere(*dialog); });
    dialog->open();
}

void TableSaving::askWhere(TablesDialog& dialog)
{
    const saving::FormatChoice format = dialog.format();
    const QString base =
        dialog.games().size() == 1
            ? QFileInfo(saving::suggestedFileName(m_session, dialog.games().entries->front()))
                  .completeBaseName()
            : tr("games", "a file's name");
    auto* where = new QFileDialog(&dialog, tr("Save as"), saving::folderToSaveIn(m_session),
                                  filterOf(format));
    where->setAttribute(Qt::WA_DeleteOnClose);
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setFileMode(QFileDialog::AnyFile);
    where->setDefaultSuffix(format.suffix());
    where->selectFile(
        base + (format.isFolder() ? tr(" tables", "behind a folder's name") : format.suffix()));
    const std::int64_t expected = dialog.estimate() ? dialog.estimate()->bytes : 0;
    connect(where, &QFileDialog::fileSelected, this,
            [this, &dialog, games = dialog.games(), format, expected](const QString& path) {
                dialog.accept();
                save(games, format, expected, path);
            });
    where->open();
}

void TableSaving::save(const saving::ChosenGames& games, const saving::FormatChoice& format,
                       std::int64_t expectedBytes, const QString& path)
{
    Q_EMIT started();
    if (saving::isOpenFile(m_session, path)) {
        Q_EMIT refused(Saving::openFileRefusal(path));
        return;
    }
    m_progress->end();
    m_progress->show(0.0);
    m_job.start([this, games, format, expectedBytes, path](const std::stop_token& stop,
                                                           const jobs::Job::Deliver& deliver) {
        const auto reportProgress = [this, &deliver](double progress) {
            deliver([this, progress] { m_progress->show(progress); });
        };
        const auto bytes =
            saving::saveTables(games, path, format, expectedBytes, stop, reportProgress);
        deliver([this, bytes, count = games.size(), path] { finish(bytes, count, path); });
    });
}

void TableSaving::finish(const Expected<std::int64_t, Error>& bytes, int games, const QString& path)
{
    m_progress->end();
    if (bytes)
        Q_EMIT saved(
            tr("Saved %1 as %2, %3.").arg(words::gamesText(games), path, words::bytesText(*bytes)));
    else
        Q_EMIT refused(words::sentence(bytes.error()));
}

} // namespace plyline::save_dialogs

#include "moc_table_saving.cpp"
