#include "app/kit/words/english.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <cassert>

// Outside any namespace, because Q_INIT_RESOURCE requires it.
static void initTranslations()
{
    Q_INIT_RESOURCE(plyline_translations);
}

namespace plyline::words {

void installEnglish()
{
    initTranslations();
    QCoreApplication* const application = QCoreApplication::instance();
    assert(application);
    QLocale::setDefault(QLocale(QLocale::English));
    auto* plurals = new QTranslator(application);
    [[maybe_unused]] const bool isLoaded =
        plurals->load(QStringLiteral(":/translations/plyline_en.qm"));
    assert(isLoaded);
    QCoreApplication::installTranslator(plurals);
}

} // namespace plyline::words
