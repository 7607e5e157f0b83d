#pragma once

#include <QtWidgets/QDialog>

#include "app/model/jobs/job.h"
#include "app/model/open_file/opening_names.h"
#include "app/shell/opening/opening.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace plyline::opening {

/// Says where the names of openings come from, and lets a person choose a file of their own. A
/// choice holds at once: the open file is read again. What is wrong with the file is listed, and
/// its other rows are used.
class OpeningNamesDialog : public QDialog
{
    Q_OBJECT

public:
    OpeningNamesDialog(session::Session& session, Opening& opening, settings::Settings& settings,
                       QWidget* parent = nullptr);

    /// Uses the names of a file; none if the path is empty.
    void choose(const QString& path);
    /// What was read from the chosen file, in a sentence.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /// Emitted when the chosen file was read, and the summary says what it holds.
    void wasRead();

private:
    void askForFile();
    void read();
    void show(const analysis::LoadedOpenings& loaded);

    session::Session& m_session;
    Opening& m_opening;
    settings::Settings& m_settings;
    QLabel* m_path;
    QLabel* m_summary;
    QPlainTextEdit* m_faults;
    QPushButton* m_remove;
    jobs::Job m_reading; ///< Declared last: stops before the other members are destroyed.
};

/// Takes the names of the chosen file, and the finer ones that are installed.
void useChosenOpenings(open_file::OpenFile& file, const settings::Settings& settings);

} // namespace plyline::opening
