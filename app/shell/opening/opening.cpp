#include "app/shell/opening/opening.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "app/kit/words/sentences.h"
#include "app/kit/words/stream_sentences.h"
#include "core/base/text.h"
#include "core/followed/stream_address.h"
#include "core/rules/fen.h"

#include <utility>

namespace plyline::opening {

namespace {

const QString samplesFolder = QStringLiteral(":/samples");

bool isBundled(const QString& path)
{
    return path.startsWith(u":/");
}

std::optional<followed::StreamAddress> topicOf(const QString& path)
{
    return followed::StreamAddress::parse(path.toStdString());
}

bool isAddress(const QString& path)
{
    return kafka::isKafkaAddress(path.toStdString());
}

QString absolute(const QString& path)
{
    return isBundled(path) || isAddress(path) ? path : QFileInfo(path).absoluteFilePath();
}

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

/// Returns the path in a text, as terminals and some file managers pass it; none if it has none.
std::optional<QString> pathIn(const QString& text)
{
    const QString line = text.trimmed();
    if (line.isEmpty() || line.size() > 4096 || line.contains(u'\n'))
        return std::nullopt;
    if (topicOf(line))
        return line;
    const QString path = line.startsWith(u"file://") ? QUrl(line).toLocalFile() : line;
    if (QDir::isAbsolutePath(path) && !isBundled(path) && QFileInfo(path).isFile())
        return path;
    return std::nullopt;
}

/// Returns the link that the data are; none if they are anything else, or more than that.
std::optional<QString> linkIn(const QMimeData& data)
{
    const QLatin1StringView scheme("plyline:");
    const QString text = data.text().trimmed();
    if (text.startsWith(scheme, Qt::CaseInsensitive) && !text.contains(u'\n'))
        return text;
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || urls.front().scheme() != u"plyline")
        return std::nullopt;
    return urls.front().toString(QUrl::FullyEncoded);
}

/// Returns a sentence for a refused position, which belongs to no file and no game; `detail` gives
/// the reason.
QString sentenceOf(const Error& error)
{
    if (error.code != ErrorCode::GameRefused || error.number != 0)
        return words::sentence(error);
    using rules::FenField;
    for (const FenField field :
         {FenField::Placement, FenField::Turn, FenField::Castling, FenField::EnPassant,
          FenField::HalfmoveClock, FenField::FullmoveNumber})
        if (rules::fen::fieldName(field) == error.detail)
            return Opening::tr("The position cannot be read: its %1 is wrong.")
                .arg(QString::fromStdString(error.detail).replace(u'-', u' '));
    Diagnostic fault;
    fault.code = DiagnosticCode::BadSetup;
    fault.origin = PositionOrigin::Alone;
    fault.argument = error.detail;
    return words::sentence(fault);
}

} // namespace

Opening::Opening(session::Session& session, settings::Settings& settings, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
    connect(&session.file(), &open_file::OpenFile::indexChanged, this, &Opening::onIndexChanged);
    connect(&session.file(), &open_file::OpenFile::failed, this, &Opening::onFailed);
    connect(&session.file(), &open_file::OpenFile::topicFailed, this, &Opening::onTopicFailed);
}

void Opening::openAtStart(const QString& path, std::optional<int> game, std::optional<int> ply)
{
    const QString last = m_settings.lastFile();
    if (!path.isEmpty())
        openPath(path, game, ply);
    else if (!last.isEmpty() && (isAddress(last) || QFileInfo::exists(last)))
        openPath(last, game, ply);
    else if (const QStringList all = samples(); !all.isEmpty())
        openPath(all.front(), game, ply);
}

void Opening::openPath(const QString& path, std::optional<int> game, std::optional<int> ply)
{
    Q_EMIT started();
    const QString file = absolute(path);
    const settings::LeftOff left = m_settings.leftOff(file).value_or(settings::LeftOff{});
    const int toGame = game.value_or(left.game);
    const int toPly = ply.value_or(toGame == left.game ? left.ply : 0);
    if (!isBundled(file)) {
        ask(file, Text());
        m_session.file().open(file, toGame, toPly);
        return;
    }
    QFile sample(file);
    if (!sample.open(QIODevice::ReadOnly)) {
        onFailed(Error{ErrorCode::FileNotFound, file.toStdString(), 0, 0, 0, {}});
        return;
    }
    const QString text = QString::fromStdString(toUtf8(sample.readAll().toStdString()));
    openText({text, QFileInfo(file).fileName()}, file, toGame, toPly);
}

void Opening::openText(const Text& text, const QString& path, int game, int ply)
{
    ask(path, path.isEmpty() ? text : Text());
    m_session.file().openText(text.text, text.title, game, ply);
}

void Opening::openLinked(const QString& pgn, const QString& title)
{
    Q_EMIT started();
    openText({pgn, title}, QString(), 1, 0);
}

void Opening::tryOut(const QString& pgn, int ply)
{
    Q_EMIT started();
    openText({pgn, tr("What if"), true}, QString(), 1, ply);
}

void Opening::openMimeData(const QMimeData& data, const QString& title)
{
    if (const auto link = linkIn(data))
        return Q_EMIT linkGiven(*link);
    const QStringList files = localFiles(data);
    if (!files.isEmpty()) {
        openPath(files.front());
        if (files.size() > 1)
            Q_EMIT refused(
                tr("Plyline shows one file at a time: of the %Ln file(s) only %1 was opened.",
                   nullptr, static_cast<int>(files.size()))
                    .arg(QFileInfo(files.front()).fileName()));
        return;
    }
    Q_EMIT started();
    if (data.hasUrls()) {
        Q_EMIT refused(tr("%1 is not a file on this computer. Save it first, then open it.")
                           .arg(data.urls().constFirst().toDisplayString()));
        return;
    }
    const QString text = data.hasText() ? data.text() : QString();
    if (const auto path = pathIn(text))
        openPath(*path);
    else if (!text.trimmed().isEmpty())
        openText({text, title}, QString(), 1, 0);
    else
        Q_EMIT refused(tr("%1: there is neither a file nor text in it.").arg(title));
}

bool Opening::canOpen(const QMimeData& data)
{
    return data.hasUrls() || data.hasText();
}

QStringList Opening::samples()
{
    const QString first = QStringLiteral("immortals.pgn");
    QStringList names = QDir(samplesFolder).entryList(QDir::Files, QDir::Name);
    if (names.removeOne(first))
        names.prepend(first);
    QStringList paths;
    for (const QString& name : std::as_const(names))
        paths << samplesFolder + u'/' + name;
    return paths;
}

void Opening::paste()
{
    if (const QMimeData* data = QGuiApplication::clipboard()->mimeData())
        openMimeData(*data, tr("Pasted text"));
}

void Opening::openSamples()
{
    if (const QStringList all = samples(); !all.isEmpty())
        openPath(all.front());
}

void Opening::reload()
{
    Q_EMIT started();
    m_session.reload();
}

QString Opening::replacedName() const
{
    if (!m_left)
        return {};
    return m_left->path.isEmpty() ? m_left->text.title : nameOf(m_left->path);
}

QString Opening::nameOf(const QString& path)
{
    const auto topic = topicOf(path);
    if (!topic)
        return QFileInfo(path).fileName();
    return tr("%1 at %2", "topic, brokers")
        .arg(QString::fromStdString(topic->topic.topic),
             QString::fromStdString(topic->topic.brokers));
}

void Opening::goBack()
{
    if (!m_left)
        return;
    const Left left = *m_left;
    if (left.path.isEmpty()) {
        Q_EMIT started();
        openText(left.text, QString(), left.place.game, left.place.ply.number());
    } else {
        openPath(left.path, left.place.game, left.place.ply.number());
    }
    m_returningTo = left;
}

void Opening::ask(const QString& path, const Text& text)
{
    m_asked = path;
    m_isAsked = true;
    m_askedText = text;
    m_returningTo.reset();
    m_placeBefore = m_session.cursor().place();
}

/// Text that replaces other text still leads back to the file before both. What is tried out leads
/// back to whatever it was made from.
void Opening::noteReplaced(const QString& pathBefore, const Text& textBefore)
{
    if (!m_opened.isEmpty() || m_returningTo)
        m_left.reset();
    else if (!pathBefore.isEmpty())
        m_left = Left{pathBefore, {}, m_placeBefore};
    else if (m_openedText.isTriedOut && !textBefore.isTriedOut && !textBefore.text.isEmpty())
        m_left = Left{{}, textBefore, m_placeBefore};
}

void Opening::onIndexChanged()
{
    if (!m_isAsked)
        return;
    m_isAsked = false;
    const QString pathBefore = std::exchange(m_opened, m_asked);
    const Text textBefore = std::exchange(m_openedText, std::exchange(m_askedText, {}));
    noteReplaced(pathBefore, textBefore);
    if (const auto returned = std::exchange(m_returningTo, std::nullopt))
        m_session.open(returned->place); // in its variation too
    if (!m_opened.isEmpty()) {
        m_settings.setLastFile(m_opened);
        if (!isBundled(m_opened))
            m_settings.addRecentFile(m_opened);
    }
    Q_EMIT changed();
    if (m_opened.isEmpty() && m_left)
        Q_EMIT replaced();
}

void Opening::onFailed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    // An open stream may fail while another file is being read.
    const bool isAnswer = m_isAsked && !m_session.file().isReading();
    if (isAnswer && error.code == ErrorCode::FileNotFound)
        m_settings.removeRecentFile(m_asked);
    m_isAsked = m_isAsked && !isAnswer;
    Q_EMIT refused(sentenceOf(error));
    Q_EMIT changed();
}

void Opening::onTopicFailed(const QString& address, const kafka::KafkaError& error)
{
    if (m_isAsked && m_asked == address)
        m_isAsked = false;
    if (error.code != kafka::KafkaError::Code::Cancelled)
        Q_EMIT refused(words::sentence(error, nameOf(address)));
    Q_EMIT changed();
}

} // namespace plyline::opening

#include "moc_opening.cpp"
